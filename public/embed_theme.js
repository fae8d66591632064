// The colour scheme of the host page, for widgets without `theme`.
import { queryMedia } from "./embed_host.js";

const DARK = queryMedia("(prefers-color-scheme: dark)");

// "light" or "dark", as the background that an element stands on is.
export function findTheme(element) {
  for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? "dark" : "light";
  }
  // Without a background it is the browser's own, which the page's colour scheme sets.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes("dark") && (DARK?.matches || !scheme.includes("light")) ? "dark" : "light";
}

// From 0 to 1; undefined for what lets through most of what is behind it.
function lightnessOf(color) {
  // color() has the name of a colour space before its numbers, "display-p3" for example.
  const [, name, values] = color.match(/^([a-z]+)\((?:[a-z][\w-]* )?(.*)\)$/) ?? [];
  const [first, second, third, alpha = 1] = (values?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (!name || alpha < 0.5) return undefined;
  // lab(), lch(), oklab() and oklch() begin with the lightness.
  if (/l(ab|ch)$/.test(name)) return first / (name.startsWith("ok") ? 1 : 100);
  const max = name === "color" ? 1 : 255;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / max;
}

// Calls `act` when the reader's preference or the host page's classes change; and again once a transition of its
// colours has ended.
export function watchTheme(act) {
  let timeout;
  const change = () => {
    act();
    clearTimeout(timeout);
    timeout = setTimeout(act, 600);
  };
  DARK?.addEventListener("change", change);
  const changes = new MutationObserver(change);
  const observe = () => {
    for (const element of [document.documentElement, document.body]) {
      if (element) changes.observe(element, { attributes: true });
    }
  };
  observe();
  // A classic script in the head runs before there is a body.
  if (!document.body) addEventListener("DOMContentLoaded", observe);
}
