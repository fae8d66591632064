//! How long parsing, searching and placing the map's names take, by the size of the dataset: `cargo bench --bench find`.

#[path = "../support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::{Duration, Instant};

use kaupunkipolitiikka::domain::dataset::CityRef;
use kaupunkipolitiikka::domain::map::{Bounds, FONT_SIZE, markers, place_labels};
use kaupunkipolitiikka::domain::{Dataset, Language, Query, fingerprint};
use kaupunkipolitiikka::find::Finder;
use support::synthetic::dataset_json;

/// Cities, with as many publications.
const SIZES: [usize; 4] = [23, 308, 10_000, 100_000];

fn main() {
    println!("Median times; as many publications as cities, synthetic names (seed 1).");
    println!(
        "{:>7} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "cities",
        "MiB",
        "parse ms",
        "trust ms",
        "index ms",
        "words ms",
        "map ms",
        "first us",
        "empty us",
        "facet us",
        "error us"
    );
    for cities in SIZES {
        let json: &str = dataset_json(cities, cities, 1).leak();
        let parse = median(|| drop(black_box(Dataset::parse_any_size(json.as_bytes()))));
        let print = fingerprint(json.as_bytes());
        let trust = median(|| assert!(black_box(Dataset::trust(json.as_bytes(), print)).is_some()));
        let dataset = match Dataset::parse_any_size(json.as_bytes()) {
            Ok(dataset) => dataset,
            Err(faults) => panic!("the synthetic dataset has faults: {}", faults[0]),
        };
        // A letter of a name is missing.
        let name = dataset.cities[cities / 2].name.fi.chars().enumerate();
        let typed: String = name.filter(|(at, _)| *at != 2).map(|(_, letter)| letter).collect();
        let queries = ["", "?region=01,06&term=2016", &format!("?q={typed}")]
            .map(|search| Query::parse(search, dataset));
        // The first time sorts the cities.
        let finder = Finder::new(dataset);
        let index = median(|| drop(black_box(Finder::new(dataset))));
        let all: Vec<_> = (0..cities).map(CityRef::from).collect();
        let markers = markers(dataset, &all, Bounds::WHOLE, Language::Fi);
        let map = time(|| drop(black_box(place_labels(Bounds::WHOLE, &markers, FONT_SIZE))));
        let words = time(|| finder.prepare_search());
        let first = time(|| drop(black_box(finder.find(&queries[0], Language::Fi))));
        let times = queries
            .map(|query| median(|| drop(black_box(finder.find(black_box(&query), Language::Fi)))));
        println!(
            "{cities:>7} {:>8.2} {:>9.2} {:>9.2} {:>9.2} {:>9.2} {:>9.2} {:>9.1} {:>9.1} {:>9.1} {:>9.1}",
            mebibytes(json.len()),
            parse.as_secs_f64() * 1e3,
            trust.as_secs_f64() * 1e3,
            index.as_secs_f64() * 1e3,
            words.as_secs_f64() * 1e3,
            map.as_secs_f64() * 1e3,
            micros(first),
            micros(times[0]),
            micros(times[1]),
            micros(times[2]),
        );
    }
}

fn time(run: impl Fn()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// The median of as many runs as fit into half a second, and of at least five.
fn median(run: impl Fn()) -> Duration {
    let start = Instant::now();
    let mut times = Vec::new();
    while times.len() < 5 || start.elapsed() < Duration::from_millis(500) {
        times.push(time(&run));
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

#[expect(clippy::cast_precision_loss, reason = "shown with two decimals")]
fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / 1_048_576.0
}
