// What the lazily loaded modules take from the first screen. They import it here alone, since the bundler makes a
// file of its own for each set of modules that different parts share: this way there is one, and not eight.
export * from "./address.js";
export * from "./context.js";
export * from "./data.js";
export * from "./filter.js";
export * from "./other_name.jsx";
export * from "./parts.jsx";
export * from "./text.js";
export * from "./views/publication.jsx";
