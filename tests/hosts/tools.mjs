// The software of others, which is outside the project: HOST_TOOLS is the folder where npm installed
// package.json, HOST_PYTHON the folder where `pip install --target` put requirements.txt.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests/hosts/tools.mjs says what it is`);
  return value;
}

export const TOOLS = variable("HOST_TOOLS");

const library = createRequire(join(TOOLS, "package.json"));

export async function load(name) {
  const module = await import(pathToFileURL(library.resolve(name)));
  return module.default ?? module;
}
