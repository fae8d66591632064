// Registers the service worker, and offers a new version once it has been installed. It takes over only when the
// reader says so, since the open page may still need files of the old one.
export async function register(url) {
  const registration = await navigator.serviceWorker.register(url);
  const offer = (worker) => {
    const notice = document.getElementById("update");
    notice.hidden = false;
    notice.querySelector("button").onclick = () => worker.postMessage("take over");
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  };
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
    });
  });
}
