import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Modules as they lie on the disk. */
export interface ModuleFiles {
  /** The folder that holds `libs`, with a slash at the end. */
  readonly root: URL;
  /** `.js` where they are compiled; `.ts` where tests run them. */
  readonly suffix: string;
}

const RUNNING: ModuleFiles = {
  root: new URL('../../../', import.meta.url),
  suffix: extname(fileURLToPath(import.meta.url)),
};

/** `import … from '…'`, `import '…'` and `export … from '…'`; an import of types alone is none. */
const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s)?'([^']+)'/gm;

/** Where an import leads, if to a file of this project: relative to the root. */
const fileOf = (importer: string, specifier: string, suffix: string): string | null => {
  const file = specifier.startsWith('#')
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(importer), specifier)
      : null;
  return file && file.replace(/\.js$/, suffix);
};

/**
 * The files that `modules` (relative to the root, without suffix) are made of: they, what they import, and so on, without
 * packages. By name, with their text.
 */
export const filesOf = (
  modules: readonly string[],
  { root, suffix }: ModuleFiles = RUNNING,
): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    const text = readFileSync(new URL(file, root), 'utf8');
    files.set(file, text);
    for (const [, specifier] of text.matchAll(IMPORT)) {
      const imported = fileOf(file, specifier!, suffix);
      if (imported !== null) add(imported);
    }
  };
  for (const module of modules) add(module + suffix);
  return files;
};

/**
 * The SHA-256, in hexadecimal, of everything that `modules` are made of: it is read from what runs, so that no two programs
 * that make other rows have the same. Comments are not in it, since the build leaves them out.
 */
export const digestOf = (modules: readonly string[], from: ModuleFiles = RUNNING): string => {
  const files = [...filesOf(modules, from)].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
};
