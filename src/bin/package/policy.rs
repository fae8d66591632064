//! The Content Security Policy of our own pages: scripts, styles, data and images of our own origin, what
//! the pages inline by its hash, and nothing else. Any page may show ours in an iframe.
//!
//! `_headers` has it, and the configurations of servers that the build leaves beside it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy for pages with these scripts and one of these styles.
///
/// In `WebKit`, `'self'` matches nothing in a sandboxed iframe: where the build knows the site, the
/// policy names it too.
pub fn policy(scripts: [&str; 2], styles: &[String], site: Option<&str>) -> String {
    let own = site.map_or("'self'".to_owned(), |site| format!("'self' {site}"));
    let scripts = scripts.map(hash).join(" ");
    let styles = styles.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {own} {scripts} 'wasm-unsafe-eval'; style-src {own} {styles}; connect-src {own}; img-src {own}; manifest-src {own}; worker-src {own}; base-uri 'none'; form-action 'none'"
    )
}

/// A hash source, see <https://www.w3.org/TR/CSP3/#grammardef-hash-source>.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_is_inlined_by_its_hash_and_the_site_where_it_is_known() {
        let scripts = ["alert('Hello, world.');", "alert(1)"];
        let policy = |site| policy(scripts, &["a{}".to_owned(), "b{}".to_owned()], site);
        let unknown = policy(None);
        assert!(
            unknown.contains(
                "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'sha256-"
            ),
            "{unknown}"
        );
        assert_eq!(unknown.matches("'sha256-").count(), 4);
        let known = policy(Some("https://example.org/committee/"));
        assert!(
            known.contains("; style-src 'self' https://example.org/committee/ 'sha256-"),
            "{known}"
        );
    }
}
