// The text of a host page. Its language is none of ours: that of the element has to count.
export const createPage = (head, body) =>
  `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
