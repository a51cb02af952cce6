import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from './compile.mjs';

const ROOT = new URL('../../../', import.meta.url);
const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/** The TypeScript that an import names by what it becomes: `#libs/x.js`, or `./x.js` from a file that is itself TypeScript. */
const sourceOf = (specifier, parent) => {
  if (!specifier.endsWith('.js')) return null;
  const url = /^#(libs|apps)\//.test(specifier)
    ? new URL(specifier.slice(1), ROOT)
    : /^\.{1,2}\//.test(specifier) && parent?.endsWith('.ts')
      ? new URL(specifier, parent)
      : null;
  if (url === null) return null;
  url.pathname = url.pathname.replace(/\.js$/, '.ts');
  return existsSync(url) ? url.href : null;
};

/** Node's hook that says where a module is. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const source = sourceOf(specifier, context.parentURL);
  return source === null ? next(specifier, context) : { url: source, format: 'module', shortCircuit: true };
}

/** Node's hook that reads a module. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = compile(await readFile(file, 'utf8'), file);
  return { format: 'module', source: code, shortCircuit: true };
}
