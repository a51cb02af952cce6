import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotDo, codeOf } from '../failure.js';
import { readJson, writeJson } from './private-file.js';
import { FILE_MODE } from './private-folder.js';

/** The layout of the folder; raised when a new version of Oversight can no longer read an older one. */
const FORMAT = 1;
const POSTGRES_MAJOR = 18;
const VERSION = 'version.json';

interface Mark {
  readonly format: number;
  readonly postgresMajor: number;
}

const THIS: Mark = { format: FORMAT, postgresMajor: POSTGRES_MAJOR };

/**
 * Marks an empty folder as of this version; leaves one of this version as it is.
 * @throws CannotDo when it is of another version, or holds other things
 */
export const checkVersion = (path: string): void => {
  const file = join(path, VERSION);
  if (!existsSync(file)) {
    if (readdirSync(path).some((name) => !['keys', 'logs'].includes(name)))
      throw new CannotDo(
        `The folder ${path} holds other things and no Oversight data.`,
        'Choose an empty or a new folder: OVERSIGHT_DATA=… npm start. Nothing was changed in it.',
      );
    writeJson(file, THIS);
    return;
  }
  const mark = readMark(file);
  if (mark?.format === FORMAT && mark.postgresMajor === POSTGRES_MAJOR) return;
  throw new CannotDo(
    mark
      ? `The data folder ${path} was made by another version of Oversight (format ${mark.format}, Postgres ${mark.postgresMajor}); this one reads format ${FORMAT}, Postgres ${POSTGRES_MAJOR}.`
      : `The data folder ${path} has a version.json that cannot be read.`,
    'Start the version that made it, or choose another folder: OVERSIGHT_DATA=… npm start. Nothing was changed in it.',
  );
};

/** Marks the folder as of this version, on disk before it returns. Throws when it is marked already. */
export const writeVersion = (path: string): void => {
  const file = openSync(join(path, VERSION), 'wx', FILE_MODE);
  writeSync(file, JSON.stringify(THIS));
  fsyncSync(file);
  closeSync(file);
};

/**
 * Whether Oversight's data is there.
 * @throws CannotDo when this user may not look
 */
export const holdsData = (path: string): boolean => {
  if (existsSync(path) && codeOf(thrownBy(() => accessSync(path, constants.X_OK))) === 'EACCES')
    throw new CannotDo(
      `The data folder ${path} is another user's.`,
      'Run this as the user that Oversight runs as. Nothing was started or written.',
    );
  return existsSync(join(path, VERSION));
};

const thrownBy = (work: () => void): unknown => {
  try {
    return void work();
  } catch (error) {
    return error;
  }
};

const readMark = (file: string): Mark | null => {
  const value = readJson(file);
  if (typeof value !== 'object' || value === null || !('format' in value) || !('postgresMajor' in value)) return null;
  const { format, postgresMajor } = value;
  return typeof format === 'number' && typeof postgresMajor === 'number' ? { format, postgresMajor } : null;
};
