// Inlined in the head of every page: asks for the files that the app starts with, for start.js to take. WebKit has no
// preload of them: it does not use that for a `fetch` and would ask twice.
{
  const requests = {};
  for (const name of document.currentScript.dataset.files.split(" ")) {
    const { href } = new URL(name, location.href);
    requests[href] = fetch(href);
    // It may fail before anybody takes it.
    requests[href].catch(() => {});
  }
  // Each response can be read once.
  window.takeEarly = (url) => {
    const request = requests[url];
    delete requests[url];
    return request;
  };
}
