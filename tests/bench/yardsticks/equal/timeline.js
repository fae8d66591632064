// The series on a timeline, with vis-timeline: publications as points over the terms of the committee. Its "esnext"
// build is the leanest, since it leaves polyfills out and shares its modules with the bundle.
import "moment/locale/fi";
import "moment/locale/sv";
import { Timeline } from "vis-timeline/esnext";
import { date, nameOf } from "./shared.js";

// Its styles are loaded with it, and stay.
let styles;
function loadStyles() {
  styles ??= new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(TIMELINE_STYLES, import.meta.url);
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
  return styles;
}

export async function drawTimeline(slot, publications, { data, words, change }) {
  await loadStyles();
  const items = publications.map(({ id, date: day, kind }) => ({
    id,
    start: day,
    content: escaped(`${data.series.findIndex((one) => one.id === id) + 1} · ${words.kinds[kind]}`),
    title: escaped(`${nameOf(data.items.get(id), words.lang, words)}, ${date(day, words)}`),
  }));
  const terms = data.terms.map(({ id, year, appointed, ended }) => ({
    id,
    type: "background",
    start: appointed,
    end: ended ?? data.updated,
    content: escaped(words.term(year)),
  }));
  const timeline = new Timeline(slot, [...terms, ...items], {
    start: slot.clientWidth < 500 ? "2018-01-01" : "2019-04-01",
    end: "2024-06-01",
    min: "2011-01-01",
    max: "2028-01-01",
    zoomMin: 1000 * 60 * 60 * 24 * 90,
    locale: words.lang,
    orientation: "bottom",
    horizontalScroll: true,
    zoomKey: "ctrlKey",
    selectable: true,
    showCurrentTime: false,
    minHeight: 170,
  });
  timeline.on("select", ({ items: [id] }) => id && change({ ...blank, view: "detail", item: id }, true));
  return timeline;
}

const blank = { q: "", chosen: {}, as: "list", sort: "population" };

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
