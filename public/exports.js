// Gives a file to the reader: saves or copies it. Loaded when the first one is asked for.

// How long a browser may take to read what it saves, in milliseconds.
const UNTIL_READ = 60_000;

// Returns the content as it was given. Rejects where the browser refuses.
export async function deliver(delivery, name, type, content, element) {
  if (delivery === "save") save(name, new Blob([content], { type }));
  else if (delivery === "copy") await navigator.clipboard.writeText(content);
  return content;
}

// The link is never in a document, so that no host page sees the click.
function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_READ);
}
