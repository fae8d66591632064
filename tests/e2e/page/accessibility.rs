//! What assistive technology gets: the violations that axe finds, and the accessibility tree.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;

/// The tags of the rules that must hold.
const TAGS: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

#[derive(Deserialize)]
struct Finding {
    id: String,
    help: String,
    nodes: Vec<String>,
}

impl Page {
    /// What axe-core finds, a line each. The environment variable `AXE` names its file.
    pub async fn axe(&self) -> Vec<String> {
        let path = std::env::var("AXE")
            .unwrap_or_else(|_| panic!("AXE names axe.min.js; ./dev e2e sets it"));
        if !self.evaluate::<bool>("return 'axe' in window", json!([])).await {
            let library = std::fs::read_to_string(&path).unwrap();
            // In the page's own realm, like a script of the page.
            self.driver.execute(library, Vec::new()).await.unwrap();
        }
        let script = "const done = arguments[arguments.length - 1]; \
            axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then(({ violations }) => \
            done(violations.map(({ id, help, nodes }) => \
            ({ id, help, nodes: nodes.map((node) => node.target.join(' ')) }))))";
        let found = self.driver.execute_async(script, vec![json!(TAGS)]).await.unwrap();
        let findings: Vec<Finding> = found.convert().unwrap();
        findings
            .into_iter()
            .map(|found| format!("{}: {} at {}", found.id, found.help, found.nodes.join(", ")))
            .collect()
    }

    /// The accessibility tree as lines of role and name, indented by level.
    pub async fn accessibility_tree(&self) -> String {
        let reply = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await;
        let reply = reply.unwrap();
        let nodes = reply["nodes"].as_array().unwrap();
        let mut text = String::new();
        write(nodes, &nodes[0], "", 0, &mut text);
        text
    }
}

/// Omits text that only repeats the name of its parent.
fn write(nodes: &[Value], node: &Value, parent: &str, depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // Ignored nodes, and generic ones without a name, add nothing.
    let silent = node["ignored"] == true
        || matches!(role, "generic" | "none" | "InlineTextBox" | "StaticText" | "ListMarker")
            && name.is_empty();
    let leaf = matches!(role, "InlineTextBox" | "ListMarker");
    if leaf || (role == "StaticText" && name == parent) {
        return;
    }
    if !silent {
        let states = ["checked", "pressed", "expanded"].map(|state| {
            let properties = node["properties"].as_array().into_iter().flatten();
            let value = properties
                .filter(|property| property["name"] == state)
                .map(|property| property["value"]["value"].to_string())
                .next();
            value.map_or(String::new(), |value| format!(" {state}={}", value.trim_matches('"')))
        });
        let line = format!("{}{role} {name}{}", "  ".repeat(depth), states.concat());
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let depth = if silent { depth } else { depth + 1 };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *child) {
            write(nodes, child, if silent { parent } else { name }, depth, text);
        }
    }
}
