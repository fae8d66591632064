// A server for the pages of a test: their texts, and the packages of others under /tools/.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { TOOLS } from "./tools.mjs";

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json" };

// For packages in modules that name each other without a path.
export function bundle(input) {
  const flags = [
    "--bundle",
    "--format=iife",
    "--main-fields=browser,module,jsnext:main,main",
    "--define:process.env.NODE_ENV='development'",
    "--log-level=error",
  ];
  const { status, stdout, stderr, error } = spawnSync("esbuild", flags, { input, cwd: TOOLS, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`esbuild: ${error ?? stderr}`);
  return `${stdout}`;
}

// `texts` has the text of each path, and may change while the server runs.
export async function serveTools(texts) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    response.setHeader("Content-Type", `${TYPES[extname(pathname)] ?? "text/html"}; charset=utf-8`);
    if (Object.hasOwn(texts, pathname)) return response.end(texts[pathname]);
    const file = join(TOOLS, "node_modules", normalize(pathname.replace(/^\/tools\//, "/")));
    const isKnown = pathname.startsWith("/tools/") && existsSync(file) && statSync(file).isFile();
    if (!isKnown) return response.writeHead(404).end();
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}
