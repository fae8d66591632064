// In a frame: says to the page around it, whatever page that is, how high the content is, and where the
// app brought the reader. It learns nothing else, and nothing of it is learnt.
const page = document.documentElement;
page.dataset.framed = "";
let height;
let waiting;

function tell() {
  height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: "kpr-height", height }, "*");
  requestResize();
  settle();
}

// Chromium's responsive iframes are resized on request. A browser without them, or one that refuses,
// changes nothing for the rest.
async function requestResize() {
  try {
    await window.requestResize?.();
  } catch {
    // The host page may still set the height that was posted.
  }
}

// Without a ResizeObserver the height is posted at the start, and whenever the window or the content
// changes.
function observeHeight() {
  try {
    new ResizeObserver(tell).observe(document.body);
    return;
  } catch {
    tell();
  }
  addEventListener("resize", tell);
  const changes = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(tell).observe(document.body, changes);
}

// While the frame is as high as what is in it, there is nothing to scroll: a scrollbar would flash
// whenever the content grows, and by taking room make it grow again. A page around that does not
// follow keeps it.
function settle() {
  clearTimeout(waiting);
  if (innerHeight >= height) page.dataset.fitted = "";
  else waiting = setTimeout(() => delete page.dataset.fitted, 500);
}

observeHeight();
addEventListener("resize", settle);
addEventListener("focusin", ({ target }) => {
  if (!target.matches("h2, h3")) return;
  parent.postMessage({ type: "kpr-focus", top: target.getBoundingClientRect().top }, "*");
});
addEventListener("message", ({ source, data }) => source === parent && data?.type === "kpr-height" && tell());
