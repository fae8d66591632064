// The discussion series: a timeline, and the publications as a list.
import { useEffect, useRef } from "preact/hooks";

import { useApp } from "../context.js";
import { found } from "../filter.js";
import { Chosen, Filters } from "../filters.jsx";
import { Publication } from "./publication.jsx";

export default function Series() {
  const { data, words, place, hits } = useApp();
  const publications = found("series", place, data, hits);
  const listed = (listing) => publications.filter((one) => one.listing === listing);
  const series = listed("series");
  return (
    <div class="beside">
      <Filters />
      <section aria-labelledby="heading">
        <h1 id="heading" tabindex="-1">
          {words.viewNames.series}
        </h1>
        <p>{words.seriesLead(data.series.length)}</p>
        <Chosen />
        <Timeline publications={series} />
        <Entries publications={series} heading={words.written} isHidden />
        <Entries publications={listed("page")} heading={words.beside} />
        <Entries publications={listed("elsewhere")} heading={words.counted} />
      </section>
    </div>
  );
}

function Entries({ publications, heading, isHidden }) {
  if (!publications.length) return null;
  return (
    <section class="part">
      <h2 class={isHidden ? "hidden" : undefined}>{heading}</h2>
      <ol class="series">
        {publications.map((publication) => (
          <Publication key={publication.id} publication={publication} />
        ))}
      </ol>
    </section>
  );
}

// The library is large: it comes after the list, whose place it leaves as it is.
function Timeline({ publications }) {
  const { data, words, change } = useApp();
  const slot = useRef();
  const ids = publications.map(({ id }) => id).join();
  useEffect(() => {
    let drawn;
    let isGone = false;
    import("../timeline.js").then(async ({ drawTimeline }) => {
      if (!isGone) drawn = await drawTimeline(slot.current, publications, { data, words, change });
      if (isGone) drawn?.destroy();
    });
    return () => {
      isGone = true;
      drawn?.destroy();
    };
  }, [ids]);
  return <figure class="timeline" ref={slot} aria-label={words.timeline} />;
}
