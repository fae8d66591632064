// Iframes of ours grow with their content, wherever they stand on the host page.
import { isOurs, queryAll, root } from "./embed_host.js";

// The frame of a window, once it is found.
const frames = new WeakMap();
// The height that the content of a frame asked for, and that which the host page's own style gives it.
const heights = new WeakMap();
const hostHeights = new WeakMap();
// The frames that a box of the host page clips.
const clipped = new WeakMap();
let clipping;

export function followFrames() {
  addEventListener("message", handleMessage);
  // For frames that posted their height before this script ran.
  for (const frame of queryAll("iframe")) {
    if (isOurs(frame.src)) frame.contentWindow.postMessage({ type: "kpr-height" }, "*");
  }
}

// A frame of ours posts the height of its content, and where in it the app moved the focus to. Only its own window
// may. A sandboxed one has the origin "null", which any page may have: there the address tells.
function handleMessage({ data, source, origin }) {
  if (data?.type !== "kpr-height" && data?.type !== "kpr-focus") return;
  if (origin !== root.origin && origin !== "null") return;
  const frame = findFrame(source);
  if (!frame || (origin === "null" && !isOurs(frame.src))) return;
  if (data.type === "kpr-height") setHeight(frame, data.height);
  else scrollToFocus(frame, data.top);
}

function findFrame(source) {
  const known = frames.get(source);
  if (known?.isConnected) return known;
  const frame = queryAll("iframe").find(isOf(source)) ?? findInShadowRoots(document, source);
  if (frame) frames.set(source, frame);
  return frame;
}

// For the check: each frame of ours, and whether it is as high as its content.
export function describeFrames() {
  const ours = queryAll("iframe").filter(({ src }) => isOurs(src));
  return ours.map((frame) => {
    const height = heights.get(frame);
    if (!height) return { src: frame.src, state: "silent" };
    return { src: frame.src, state: frame.offsetHeight < height ? "clipped" : "fits" };
  });
}

const isOf =
  (source) =>
  ({ contentWindow }) =>
    contentWindow === source;

function findInShadowRoots(within, source) {
  for (const { shadowRoot } of within.querySelectorAll("*")) {
    if (!shadowRoot) continue;
    const frame =
      [...shadowRoot.querySelectorAll("iframe")].find(isOf(source)) ?? findInShadowRoots(shadowRoot, source);
    if (frame) return frame;
  }
}

function setHeight(frame, content) {
  if (typeof content !== "number" || !(content > 0 && content < 1e5)) return;
  heights.set(frame, content);
  const { style } = frame;
  if (!hostHeights.has(frame)) {
    hostHeights.set(frame, [style.getPropertyValue("height"), style.getPropertyPriority("height")]);
  }
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  const edges = frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
  const height = Math.ceil(content + (boxSizing === "border-box" ? edges : 0));
  style.setProperty("height", `${height}px`, "important");
  const box = findClippingBox(frame);
  if (!box) return;
  // It has the host page's size and scrolls inside, else its end could not be reached.
  style.setProperty("height", ...hostHeights.get(frame));
  clipped.set(box, (clipped.get(box) ?? new Set()).add(frame));
  try {
    clipping ??= new ResizeObserver(refit);
    clipping.observe(box);
  } catch {
    // Then it scrolls, whatever becomes of the box.
  }
}

// When a box changes its size, its frames may fit.
function refit(entries) {
  for (const { target } of entries) {
    const frames = clipped.get(target) ?? [];
    clipped.delete(target);
    for (const frame of frames) setHeight(frame, heights.get(frame));
  }
}

// The box of the host page that cuts the end of a frame, and does not scroll.
function findClippingBox(frame) {
  const { bottom } = frame.getBoundingClientRect();
  for (let box = parentOf(frame); box && box !== document.body; box = parentOf(box)) {
    const { overflowY } = getComputedStyle(box);
    if (overflowY === "auto" || overflowY === "scroll") return null;
    if (overflowY !== "visible" && bottom > box.getBoundingClientRect().bottom + 1) return box;
  }
  return null;
}

const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

// A frame as high as its content can't scroll, and Safari does not scroll the host page for it. Only where the
// focus is in the frame.
function scrollToFocus(frame, top) {
  const y = frame.getBoundingClientRect().top + top;
  const { activeElement } = frame.getRootNode();
  if (activeElement === frame && (y < 0 || y > innerHeight)) scrollBy(0, y - innerHeight / 4);
}
