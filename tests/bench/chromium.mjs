// How tests and benches start Chromium.
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--lang=fi",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
