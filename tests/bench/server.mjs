// A static server for one folder, like a well-configured host: compressed, with the headers of
// `_headers`. It listens on the loopback interface only.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

// Small files are compressed like in the build; large ones like on the fly.
const compressed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length < 1e6 ? 11 : 5 },
  });

// The headers of a path, by the rules of `_headers`: all that match, the later ones last.
function rules(folder) {
  const file = join(folder, "_headers");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const rules = [];
  for (const line of lines) {
    const header = line.match(/^ {2}(.+?): (.+)$/);
    if (header) rules.at(-1).headers.push([header[1], header[2]]);
    else if (line) rules.push({ pattern: line, headers: [] });
  }
  const fits = (pattern, path) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  return (path) => rules.filter((rule) => fits(rule.pattern, path)).flatMap((rule) => rule.headers);
}

// Serves the folder; `change(path, bytes)` may replace the bytes.
export async function serve(folder, change = (_path, bytes) => bytes) {
  const headersOf = rules(folder);
  const ready = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const known = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    if (!known) return response.writeHead(404, { "Content-Type": "text/plain" }).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    if (!ready.has(file)) ready.set(file, compressed(change(path, readFileSync(file))));
    for (const [name, value] of headersOf(path)) response.setHeader(name, value);
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "br" });
    response.end(ready.get(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, stop };
}
