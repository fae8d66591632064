//! What a search can find and what it should, as JSON, for the yardsticks of `tests/bench/relevance.mjs`:
//! `cargo run --example bench_records`. Each record has what its page and its entry in the results say.

#[path = "../support/mod.rs"]
mod support;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::find::Hit;
use kaupunkipolitiikka::ui::card::Card;
use serde_json::{Value, json};
use support::relevance::{hits, judgments};
use support::{finder, published};

fn main() {
    let records: Vec<Value> = Language::ALL
        .into_iter()
        .flat_map(|language| all_hits().into_iter().map(move |hit| record(hit, language)))
        .collect();
    let queries: Vec<Value> = judgments()
        .iter()
        .map(|judgment| {
            json!({
                "language": judgment.language.code(),
                "query": judgment.query,
                "expected": format!("{:?}", judgment.expected),
                "ids": judgment.ids,
                "found": hits(finder(), judgment.query, judgment.language),
            })
        })
        .collect();
    println!("{}", json!({ "records": records, "queries": queries }));
}

fn all_hits() -> Vec<Hit> {
    let dataset = published();
    let mut all: Vec<_> = dataset.items().map(|(_, item)| Hit::Item(item)).collect();
    all.extend((0..dataset.regions.len()).map(|at| Hit::Region(at.into())));
    all.extend((0..dataset.parties.len()).map(Hit::Party));
    all.extend((0..dataset.goals.len()).map(Hit::Goal));
    all.extend((0..dataset.tasks.len()).map(Hit::Task));
    all
}

fn record(hit: Hit, language: Language) -> Value {
    let Card { kind, name, line } = Card::of_hit(published(), hit, language);
    let texts = finder().texts(hit).into_iter().map(|(_, text)| text);
    let content: Vec<_> = [kind.as_str(), &name, &line].into_iter().chain(texts).collect();
    json!({
        "language": language.code(),
        "id": hit.id(published()),
        "name": name,
        "content": content.join("\n"),
    })
}
