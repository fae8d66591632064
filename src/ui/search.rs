//! The one search box, over cities, people and publications.

use leptos::html;
use leptos::prelude::*;

use crate::platform::page;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::tree::tag;

pub fn search_box(screen: Screen) -> impl IntoView {
    let text = move || Text::of(screen.nav.language.get());
    let input = NodeRef::<html::Input>::new();
    // The box changes without being typed in when the reader steps back or clears the search.
    Effect::new(move |_| {
        let typed = screen.query(|query| query.typed.clone());
        if let Some(input) = input.get() {
            page::write(&input, &typed);
        }
    });
    view! {
        <div class="search" role="search">
            <label for="kpr-search">{move || text().search}</label>
            {move || tag("noscript").with(text().needs_script)}
            <div class="search-box">
                {crate::ui::parts::icon::lens()}
                <input
                    id="kpr-search"
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    placeholder=move || text().search_hint
                    node_ref=input
                    on:input=move |event| screen.nav.type_text(&event_target_value(&event))
                />
            </div>
        </div>
    }
}
