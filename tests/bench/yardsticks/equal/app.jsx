// Holds the state, and puts the frame around the view of the moment.
import { useEffect, useMemo, useState } from "preact/hooks";

import { Context, hrefTo } from "./context.js";
import { Foot, Header, Lead, Notices, SearchBox, statusOf, Tabs, titleOf } from "./frame.jsx";
import { onClickOf, useNavigation } from "./navigation.js";

export function App({ data, words, first, View, here }) {
  const { place, View: Shown, visit, change } = useNavigation(first, View, here);
  const [find, setFind] = useState();
  const loadFind = () => import("./find.jsx").then(({ makeFind }) => setFind((before) => before ?? makeFind(data)));
  useEffect(() => {
    if (place.q) loadFind();
  }, [place.q]);
  const isSearch = find && place.q.trim().length > 1;
  const hits = useMemo(() => (isSearch ? find.search(place.q) : undefined), [isSearch, place.q]);
  const title = titleOf(place, data, words);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const app = { data, words, lang: place.lang, place, hits, change, href: (to) => hrefTo(place, to) };
  const isOverview = place.view === "overview";
  const isSearched = place.view !== "detail" && place.view !== "about";
  return (
    <Context.Provider value={app}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only clicks on links are taken, which Enter makes too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div class="page" data-theme={place.theme || undefined} onClick={onClickOf(visit)}>
        <Header />
        <Notices />
        <main class="wrap" id="main" tabindex="-1">
          <Tabs />
          {isOverview && <Lead />}
          {isSearched && <SearchBox onFocus={loadFind} />}
          {isSearched && (
            <p class={isOverview && !hits ? "status hidden" : "status"} role="status">
              {statusOf(app)}
            </p>
          )}
          {!(isOverview && hits) && <Shown key={place.item || place.view} />}
          {isSearched && hits && <find.Results view={place.view} />}
        </main>
        <Foot />
      </div>
    </Context.Provider>
  );
}
