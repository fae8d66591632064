// How many requests the given nginx configuration answers, beside a plain nginx for the same files: 2,000
// connections, in turn for 20 seconds, three times each. Both send the same compressed copies, so that what differs
// is the headers and rules of ours. Absolute figures depend on the machine; the ratio can be compared.
//
// Usage: node load.mjs DIST OUT, with NGINX_PROGRAM and NGINX_BROTLI as ./dev sets them, and wrk installed.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join, resolve } from "node:path";

import { median } from "./measure.mjs";

const [dist, out] = process.argv.slice(2, 4).map((path) => resolve(path));
const CONNECTIONS = 2000;
const SECONDS = 20;
const ROUNDS = 3;
// The least that ours may answer for each answer of the plain one.
const LEAST = 0.9;
const BASE = "/committee/";

// As many open files as the system allows: each connection is one.
const withFiles = (program, args) => ["sh", ["-c", 'ulimit -n "$(ulimit -Hn)"; exec "$@"', "sh", program, ...args]];

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// Our configuration with another port and folder, as tests/e2e/hosts.rs changes it.
function ours(port, http) {
  const changes = [
    ["listen 80;", `listen 127.0.0.1:${http};`],
    ["    listen [::]:80;\n", ""],
    ["listen 127.0.0.1:8080;", `listen 127.0.0.1:${port};`],
    ["/srv/committee/dist/", `${dist}/`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`_nginx.conf has no ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join(dist, "_nginx.conf"), "utf8"),
  );
}

function plain(port) {
  return `server {
  listen 127.0.0.1:${port};
  location ${BASE} {
    alias ${dist}/;
    brotli_static on;
    gzip_static on;
  }
}
`;
}

// Starts nginx with a site in its own folder; resolves once it answers.
async function start(name, site, port) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const main = [
    "daemon off;",
    "master_process off;",
    `pid ${folder}/pid;`,
    `load_module ${process.env.NGINX_BROTLI};`,
    `events { worker_connections ${2 * CONNECTIONS}; }`,
    "http {",
    "  access_log off;",
    "  sendfile on;",
    "  tcp_nopush on;",
    ...temporary.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`),
    site,
    "}",
  ];
  writeFileSync(join(folder, "nginx.conf"), main.join("\n"));
  const args = ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  const server = spawn(...withFiles(process.env.NGINX_PROGRAM, args), { stdio: "inherit" });
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`nginx (${name}) does not start: see ${folder}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return { name, port, server, rates: [], errors: 0 };
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => done(true)).on("error", () => done(false));
    socket.on("connect", () => socket.destroy());
  });
}

// What a first visit loads, for wrk: one after the other, on every connection.
function script() {
  const hashed = readdirSync(dist).filter((name) => /^(start|app|style)-.*\.(js|css|wasm)$/.test(name));
  const paths = ["", "sv/", "en/cities/", "data/committee.json", "embed.js", ...hashed];
  const file = join(out, "requests.lua");
  writeFileSync(
    file,
    `local paths = { ${paths.map((path) => JSON.stringify(BASE + path)).join(", ")} }
local at = 0
wrk.headers["Accept-Encoding"] = "gzip, br"
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`,
  );
  return file;
}

// One run of wrk: its figures join those of the subject.
function measure(subject, requests) {
  const args = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "--timeout", "10s", "-s", requests];
  const url = `http://127.0.0.1:${subject.port}${BASE}`;
  const report = execFileSync(...withFiles("wrk", [...args, url]), { encoding: "utf8" });
  const total = report.match(/(\d+) requests in ([\d.]+)(s|m)/);
  if (!total) throw new Error(`wrk says:\n${report}`);
  subject.rates.push(Number(total[1]) / (Number(total[2]) * (total[3] === "m" ? 60 : 1)));
  const errors = report.match(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/)?.slice(1) ?? [];
  const refused = report.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0;
  subject.errors += [...errors, refused].reduce((sum, count) => sum + Number(count), 0);
}

mkdirSync(out, { recursive: true });
const [first, second, http] = [await freePort(), await freePort(), await freePort()];
const subjects = [];
try {
  subjects.push(await start("plain", plain(first), first));
  subjects.push(await start("ours", ours(second, http), second));
  const requests = script();
  const [beside, own] = subjects;
  // In turn, so that other load on the machine affects both; what it does to one round, the median leaves out.
  for (let round = 0; round < ROUNDS; round++) for (const subject of [beside, own]) measure(subject, requests);
  console.log(`nginx, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each`);
  for (const { name, rates, errors } of subjects) {
    const rounds = rates.map((rate) => rate.toFixed(0)).join(", ");
    console.log(`  ${name.padEnd(5)}  ${median(rates).toFixed(0)} requests/s (${rounds}), ${errors} errors`);
  }
  const ratio = median(own.rates.map((rate, round) => rate / beside.rates[round]));
  const holds = ratio >= LEAST && own.errors <= beside.errors;
  console.log(`${holds ? "holds " : "FAILS "} requests/s, ours / plain: ${ratio.toFixed(2)}, at least ${LEAST}`);
} finally {
  for (const { server } of subjects) server.kill();
}
