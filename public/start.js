// Starts the page: fetches wasm and glue side by side, then the dataset, then shows the app in
// what was served. The build writes the hashed names. Everything is resolved against this file,
// never against the document.
const root = new URL("./", import.meta.url);
const page = document.querySelector("[data-kpr-root]");

// The address of the document changes as the reader goes on; links of the head, like the icon,
// must not follow it.
for (const link of document.head.querySelectorAll("link:not([rel~=stylesheet], [rel*=preload])")) {
  link.href = link.href;
}

const failed = document.querySelector(".kpr-failed");

// A file that could not be had may be remembered as missing: a retry asks anew.
async function start(cache) {
  page.dataset.state = "loading";
  failed.hidden = true;
  const wasm = fetch(new URL("__WASM__", root), { cache });
  const glue = await import(new URL("__GLUE__", root));
  await glue.default({ module_or_path: wasm });
  const loaded = await glue.load(root.href);
  try {
    loaded.show(true);
  } catch {
    // Somebody (an extension, a translator) changed the page before we took it over.
    loaded.show(false);
  }
}

function fail(error) {
  // What was served stays readable; only search and filters are missing.
  page.dataset.state = "failed";
  failed.hidden = false;
  console.error(error);
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-retry]")) start("reload").catch(fail);
});
start("default").catch(fail);
