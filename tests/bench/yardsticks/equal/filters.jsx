// The filters of a view: a panel of checkboxes with counts, and the chosen ones as buttons that remove them.
import { useState } from "preact/hooks";

import { FACETS, toggle } from "./address.js";
import { useApp } from "./context.js";
import { options, searched, valueName } from "./filter.js";

export function Filters() {
  const { data, words, place, hits, change } = useApp();
  const [isOpen, setOpen] = useState(false);
  const records = searched(place.view, data, hits);
  return (
    <div class="filters">
      <button type="button" class="open" aria-expanded={isOpen} aria-controls="panel" onClick={() => setOpen(!isOpen)}>
        {words.filters}
      </button>
      <form id="panel" class={isOpen ? "panel" : "panel closed"} aria-label={words.filters}>
        {FACETS[place.view].map((key) => (
          <fieldset key={key}>
            <legend>{words.facets[key]}</legend>
            {options(key, records, place.chosen, data, words).map(({ value, count, name }) => (
              <label key={value} class={count ? undefined : "empty"}>
                <input
                  type="checkbox"
                  checked={place.chosen[key]?.includes(value) ?? false}
                  onChange={() => change({ chosen: toggle(place.chosen, key, value) }, true)}
                />
                <span>{name}</span>
                <span class="number">{count}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </form>
    </div>
  );
}

export function Chosen() {
  const { data, words, place, change } = useApp();
  const chosen = Object.entries(place.chosen).flatMap(([key, values]) => values.map((value) => [key, value]));
  if (!chosen.length) return null;
  return (
    <ul class="chosen" aria-label={words.chosen}>
      {chosen.map(([key, value]) => {
        const name = valueName(key, value, data, words);
        const remove = () => change({ chosen: toggle(place.chosen, key, value) }, true);
        return (
          <li key={key + value}>
            <button type="button" aria-label={words.remove(name)} onClick={remove}>
              {name} ×
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" onClick={() => change({ chosen: {} }, true)}>
          {words.clear}
        </button>
      </li>
    </ul>
  );
}
