// Runs inside an iframe: posts the height of the content, and where the app moved the focus to, to the
// host page, whatever its origin. It reads nothing of the host page and sends it nothing else. Where
// WordPress is the host, it speaks WordPress's embed protocol as well.
const page = document.documentElement;
page.dataset.framed = "";
let height;
let unfitTimeout;
let secret;

// WordPress writes a secret into the fragment of the iframe's address, sometimes after the page has
// loaded, and its wp-embed.js heeds only messages with that secret.
function postToWordPress(message, value) {
  secret = location.hash.match(/^#\?secret=(\w+)$/)?.[1] ?? secret;
  if (secret) parent.postMessage({ message, value, secret }, "*");
}

function postHeight() {
  height = Math.ceil(document.body.getBoundingClientRect().height);
  // First: wp-embed.js removes the height that embed.js has set.
  postToWordPress("height", height);
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

// Without a ResizeObserver the height is posted whenever the window or the content changes.
function observeHeight() {
  // An iframe that is not rendered observes nothing, and WordPress shows it only once it has posted.
  postHeight();
  try {
    new ResizeObserver(postHeight).observe(document.body);
    return;
  } catch {
    addEventListener("resize", postHeight);
  }
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

// WordPress's sandbox lets no link leave the iframe; its host page follows those to our own site.
function postLink(event) {
  const link = event.target.closest("a[href]");
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!secret || event.defaultPrevented || modified || link?.host !== location.host) return;
  if (link.target) {
    event.preventDefault();
    postToWordPress("link", link.href);
  } else {
    // A page that is loaded in place of this one, while the app does not run, needs the secret.
    link.hash ||= `?secret=${secret}`;
  }
}

observeHeight();
addEventListener("resize", updateFitted);
addEventListener("hashchange", postHeight);
addEventListener("focusin", postFocus);
addEventListener("click", postLink);
addEventListener("message", ({ source, data }) => {
  if (source === parent && (data?.type === "kpr-height" || data?.message === "ready")) postHeight();
});
