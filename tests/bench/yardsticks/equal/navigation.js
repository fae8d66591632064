// Where the reader is: the address, the session history, and the view that belongs to it.
import { useEffect, useRef, useState } from "preact/hooks";

import { hrefTo } from "./context.js";
import { loadView } from "./views.js";

export function useNavigation(first, FirstView, here) {
  const [shown, setShown] = useState({ place: first, View: FirstView });
  const latest = useRef(first);

  // Shows a place once its code is there. A later one wins over one that is still loading.
  async function show(place) {
    const before = latest.current;
    latest.current = place;
    if (place.lang !== first.lang) return location.reload();
    if (place.view === before.view) setShown(({ View }) => ({ place, View }));
    else {
      const View = await loadView(place.view);
      if (latest.current === place) setShown({ place, View });
    }
    if (place.view !== before.view || place.item !== before.item) requestAnimationFrame(focusHeading);
  }

  // Goes to an address: `push` makes a step that the back button undoes.
  function visit(href, push = true) {
    history[push ? "pushState" : "replaceState"](null, "", href);
    const place = here();
    const isNewPage = place.view !== latest.current.view || place.item !== latest.current.item;
    show(place);
    if (push && isNewPage) scrollTo(0, 0);
  }

  const change = (to, push = false) => visit(hrefTo(latest.current, { ...latest.current, ...to }), push);

  useEffect(() => {
    const go = () => show(here());
    addEventListener("popstate", go);
    if (location.search) go();
    return () => removeEventListener("popstate", go);
  }, []);

  return { ...shown, visit, change };
}

// Readers of the screen hear where they are.
function focusHeading() {
  document.querySelector("h1")?.focus({ preventScroll: true });
}

// Clicks on links within the site and language are taken; all others are the browser's.
export function onClickOf(visit) {
  return (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.hreflang || link.target || link.getAttribute("href")[0] === "#") return;
    event.preventDefault();
    visit(link.href);
  };
}
