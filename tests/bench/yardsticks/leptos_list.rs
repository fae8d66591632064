//! A yardstick: a minimal Leptos app for the same purpose. It only fetches the dataset and lists
//! the cities with a search box.

#[cfg(not(target_arch = "wasm32"))]
const fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    let document = leptos::prelude::document();
    if let Some(body) = document.body() {
        leptos::mount::mount_to(body, list::App).forget();
    }
}

#[cfg(target_arch = "wasm32")]
mod list {
    use gloo_net::http::Request;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use serde_json::Value;

    #[derive(Clone)]
    struct City {
        id: String,
        name: String,
        population: u64,
    }

    async fn cities() -> Option<Vec<City>> {
        let text = Request::get("data/committee.json").send().await.ok()?.text().await.ok()?;
        let dataset: Value = serde_json::from_str(&text).ok()?;
        let cities = dataset["cities"].as_array()?.iter().map(|city| City {
            id: city["id"].as_str().unwrap_or_default().to_owned(),
            name: city["name"]["fi"].as_str().unwrap_or_default().to_owned(),
            population: city["population"][0]["value"].as_u64().unwrap_or_default(),
        });
        Some(cities.collect())
    }

    #[component]
    pub fn App() -> impl IntoView {
        let all = RwSignal::new(Vec::new());
        let typed = RwSignal::new(String::new());
        spawn_local(async move {
            all.set(cities().await.unwrap_or_default());
        });
        Effect::new(move |_| {
            if !all.with(Vec::is_empty)
                && let Some(body) = document().body()
            {
                let _never_refused = body.set_attribute("data-state", "ready");
            }
        });
        let shown = move || {
            let typed = typed.get().to_lowercase();
            let mut shown = all.get();
            shown.retain(|city: &City| city.name.to_lowercase().contains(&typed));
            shown
        };
        view! {
            <h1>"Kaupungit"</h1>
            <input type="search" on:input=move |event| typed.set(event_target_value(&event)) />
            <ul>
                <For each=shown key=|city| city.id.clone() let:city>
                    <li>{city.name} " " {city.population}</li>
                </For>
            </ul>
        }
    }
}
