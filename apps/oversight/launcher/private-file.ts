import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { FILE_MODE } from './private-folder.js';

/** Writes a file that only its own user may read: at any moment it is whole, as it was or as it will be. */
export const writePrivately = (path: string, content: string): void => {
  const next = `${path}.next`;
  rmSync(next, { force: true });
  const file = openSync(next, 'wx', FILE_MODE);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
};

/** Writes a file of JSON that only its own user may read. */
export const writeJson = (path: string, value: object): void =>
  writeFileSync(path, JSON.stringify(value), { mode: FILE_MODE });

/** What a file of JSON holds; `null` when there is none, or none that can be read. */
export const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};
