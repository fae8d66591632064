//! The headers that `_headers` gives to every file. The server of these tests applies them.

use serde_json::json;

use crate::browser::journey;

/// A header of a response, or nothing.
const HEADER: &str = "return fetch(arguments[0]).then((response) => \
    response.headers.get(arguments[1]) ?? '')";

#[test]
fn allows_nothing_but_our_own_origin() {
    journey(async |page| {
        page.visit("").await;
        for path in ["./", "sv/", "en/", "data/committee.json"] {
            let policy: String =
                page.evaluate(HEADER, json!([path, "content-security-policy"])).await;
            assert!(
                policy.starts_with("default-src 'none'; script-src 'self' 'sha256-"),
                "{policy}"
            );
            assert!(policy.contains("' 'wasm-unsafe-eval'; style-src 'self' 'sha256-"), "{policy}");
            assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
            let from: String =
                page.evaluate(HEADER, json!([path, "access-control-allow-origin"])).await;
            assert_eq!(from, "*", "{path}");
        }
    });
}

#[test]
fn caches_files_with_a_content_hash_and_revalidates_the_rest() {
    journey(async |page| {
        page.visit("").await;
        let loaded = "return performance.getEntriesByType('resource').map(({ name }) => name)";
        let mut files: Vec<String> = page.evaluate(loaded, json!([])).await;
        files.extend(["./".to_owned(), "sv/".to_owned()]);
        assert!(files.len() > 6, "too few files: {files:?}");
        for file in files {
            let caching: String = page.evaluate(HEADER, json!([file, "cache-control"])).await;
            let name = file.rsplit('/').next().unwrap_or_default();
            let hashed = name.contains('-') && !file.contains("/icons/");
            let wanted = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
            assert_eq!(caching, wanted, "{file}");
        }
    });
}
