// Records what happens on a host page: the events of its widgets, violations of its policy, errors, and
// every height of a widget or iframe. Loaded before all other scripts.
globalThis.recorder = { events: [], violations: [], errors: [], heights: {}, mountAndRemove };
for (const kind of ["kpr-ready", "kpr-change", "kpr-error"]) {
  document.addEventListener(kind, ({ target, detail }) => recorder.events.push({ kind, id: target.id, detail }));
}
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  recorder.violations.push(`${violatedDirective}: ${blockedURI}`),
);
addEventListener("error", ({ message }) => recorder.errors.push(message));
addEventListener("unhandledrejection", ({ reason }) => recorder.errors.push(String(reason)));

const sizes = new ResizeObserver((entries) => {
  for (const { target, borderBoxSize } of entries) {
    (recorder.heights[target.id] ??= []).push(borderBoxSize[0].blockSize);
  }
});
addEventListener("DOMContentLoaded", () => {
  for (const el of document.querySelectorAll("kaupunkipolitiikka-ryhma, iframe")) sizes.observe(el);
});

// Mounts and removes widgets, one after the other, each once it is ready and was changed; returns the
// size of the wasm memory then.
async function mountAndRemove(count) {
  for (let at = 0; at < count; at += 1) {
    const el = document.createElement("kaupunkipolitiikka-ryhma");
    el.setAttribute("view", "leadership");
    const ready = new Promise((done) => el.addEventListener("kpr-ready", done));
    document.body.prepend(el);
    await ready;
    el.setAttribute("q", "vaasa");
    await null;
    el.remove();
    await null;
  }
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  const glue = await import(files.find((name) => /app-[0-9a-f]+\.js$/.test(name)));
  return (await glue.default()).memory.buffer.byteLength;
}
