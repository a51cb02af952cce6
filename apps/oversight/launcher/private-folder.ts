import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, messageOf } from '../failure.js';

/** What others than its owner may do with a file. */
const OTHERS = 0o077;
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

const openToOthers = (path: string): boolean => (statSync(path).mode & OTHERS) !== 0;

/** What is to be told of one path, once others may do nothing with it or that could not be done. */
const closeOne = (path: string): string[] => {
  try {
    const { mode } = lstatSync(path);
    if (!openToOthers(path)) return [];
    // What a link leads to lies elsewhere: whoever laid it knows who should read it.
    if (lstatSync(path).isSymbolicLink()) return [warning(path, 'it is a link, which is not followed')];
    chmodSync(path, mode & ~OTHERS & 0o7777);
    return [];
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : [warning(path, messageOf(error))];
  }
};

const warning = (path: string, why: string): string =>
  `WARNING: others on this machine may read ${path}, and that was not changed (${why}). As its owner: chmod -R go-rwx ${path}`;

/**
 * Takes from others on this machine what they may do with a folder and with everything in it.
 * @param but names of folders in it that are left as they are inside
 * @returns what could not be changed, in words
 */
export const makePrivate = (folder: string, but: readonly string[] = []): string[] => [
  ...closeOne(folder),
  ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() && !but.includes(entry.name) ? makePrivate(path) : closeOne(path);
  }),
];
