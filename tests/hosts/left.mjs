// What is left of the code, and whether it is right: read from the parsed HTML, since every editor writes in its
// own way.
import assert from "node:assert/strict";

import { load } from "./tools.mjs";

const { JSDOM } = await load("jsdom");
const ELEMENT = "kaupunkipolitiikka-ryhma";

export function parse(html) {
  const { document } = new JSDOM(html).window;
  const find = (selector) => [...document.querySelectorAll(selector)];
  return {
    scripts: find('script[src$="embed.js"]'),
    elements: find(ELEMENT),
    frames: find("iframe"),
    links: find("a[href]"),
    isShownAsText: document.body.textContent.includes(`<${ELEMENT}`),
  };
}

// A row of the table in words.
export function describe({ scripts, elements, frames, links, isShownAsText }) {
  const parts = [
    scripts.length && "script",
    elements.length && (elements.every(isBare) ? "element without attributes" : "element"),
    frames.length && (frames.every(isSandboxed) ? 'frame with `sandbox=""`' : "frame"),
    links.length && "link",
    isShownAsText && "the code as text",
  ];
  return parts.filter(Boolean).join(", ") || "nothing";
}

const isBare = (element) => element.attributes.length === 0;
const isSandboxed = (frame) => frame.getAttribute("sandbox") === "";

// The most that is left, in one word. In a bare element the link tells the state: embed.js reads it there.
function mostOf({ elements, frames, links }) {
  if (elements.length) return elements.every(isBare) ? "bare element" : "element";
  if (frames.length) return "frame";
  return links.length ? "link" : "nothing";
}

export function assertLeft(left, expected, code) {
  assert.equal(mostOf(left), expected);
  assertLinks(left.links, code);
  assert.ok(left.frames.length <= 1, "one frame at most");
  for (const { src } of left.frames) assertLeads(src, code.path, { ...code.filters, embed: "1" });
  assert.ok(left.elements.length <= 1, "one element at most: each is a widget");
  for (const element of left.elements) assertElement(element, left, code);
}

// Quill writes the frame as a second link.
function assertLinks(links, { path, filters }) {
  const isFrame = ({ href }) => new URL(href).searchParams.has("embed");
  for (const link of links.filter(isFrame)) assertLeads(link.href, path, { ...filters, embed: "1" });
  const own = links.filter((link) => !isFrame(link));
  assert.equal(own.length, 1, "one link");
  assertLeads(own[0].href, path, filters);
  assert.match(own[0].textContent, /\p{L}{3}/u, "the link has a text");
}

function assertElement(element, { frames, links }, { query, lang }) {
  if (!isBare(element)) {
    assert.deepEqual(pairsOf(element.getAttribute("query") ?? ""), query);
    assert.equal(element.getAttribute("lang"), lang);
  }
  // What stands outside would be shown beside the widget.
  for (const part of [...frames, ...links]) assert.ok(element.contains(part), `${part.localName} inside the element`);
}

function assertLeads(address, path, filters) {
  const { origin, pathname, search } = new URL(address);
  assert.equal(origin + pathname, path);
  assert.deepEqual(pairsOf(search), filters);
}

const pairsOf = (query) => Object.fromEntries(new URLSearchParams(query));
