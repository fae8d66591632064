// In a frame: says to the page around it, whatever page that is, how high the content is, and where the
// app brought the reader. It learns nothing else, and nothing of it is learnt.
const page = document.documentElement;
page.dataset.framed = "";
let height;
let waiting;

function tell() {
  height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: "kpr-height", height }, "*");
  // Browsers that size frames themselves (CSS Sizing 4, responsive iframes) ask to be told.
  window.requestResize?.();
  settle();
}

// While the frame is as high as what is in it, there is nothing to scroll: a scrollbar would flash
// whenever the content grows, and by taking room make it grow again. A page around that does not
// follow keeps it.
function settle() {
  clearTimeout(waiting);
  if (innerHeight >= height) page.dataset.fitted = "";
  else waiting = setTimeout(() => delete page.dataset.fitted, 500);
}

new ResizeObserver(tell).observe(document.body);
addEventListener("resize", settle);
addEventListener("focusin", ({ target }) => {
  if (!target.matches("h2, h3")) return;
  parent.postMessage({ type: "kpr-focus", top: target.getBoundingClientRect().top }, "*");
});
addEventListener("message", ({ source, data }) => source === parent && data?.type === "kpr-height" && tell());
