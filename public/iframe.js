// Runs inside an iframe: posts the height of the content, and where the app moved the focus to, to the
// host page, whatever its origin. It reads nothing of the host page and sends it nothing else.
const page = document.documentElement;
page.dataset.framed = "";
let height;
let unfitTimeout;

function postHeight() {
  height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: "kpr-height", height }, "*");
  requestResize();
  updateFitted();
}

// Chromium's responsive iframes are resized on request. A browser that lacks or refuses them changes
// nothing else.
async function requestResize() {
  try {
    await window.requestResize?.();
  } catch {
    // The host page may still apply the height that was posted.
  }
}

// Without a ResizeObserver the height is posted at the start, and whenever the window or the content
// changes.
function observeHeight() {
  try {
    new ResizeObserver(postHeight).observe(document.body);
    return;
  } catch {
    postHeight();
  }
  addEventListener("resize", postHeight);
  const changes = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(postHeight).observe(document.body, changes);
}

// An iframe as high as its content has nothing to scroll. Its scrollbar is hidden, or it would flash
// whenever the content grows, and by taking up width make it grow again. Where the host page does not apply
// the height, the scrollbar stays.
function updateFitted() {
  clearTimeout(unfitTimeout);
  if (innerHeight >= height) page.dataset.fitted = "";
  else unfitTimeout = setTimeout(() => delete page.dataset.fitted, 500);
}

function postFocus({ target }) {
  if (!target.matches("h1, h2, h3")) return;
  parent.postMessage({ type: "kpr-focus", top: target.getBoundingClientRect().top }, "*");
}

observeHeight();
addEventListener("resize", updateFitted);
addEventListener("focusin", postFocus);
addEventListener("message", ({ source, data }) => {
  if (source === parent && data?.type === "kpr-height") postHeight();
});
