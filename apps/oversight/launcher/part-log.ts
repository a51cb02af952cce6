import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { devNull } from 'node:os';
import { FILE_MODE } from './private-folder.js';

const LARGEST_LOG = 10 * 1024 * 1024;
const LAST_WORDS = 2000;

export interface OpenLog {
  readonly file: number;
  readonly close: () => void;
}

/**
 * Opens a log to append to; one that has grown large is put aside as `.1` first. Where it cannot be opened, as on a full
 * disk, what would be said is dropped: no part is kept from its work for its log.
 */
export const openLog = (path: string): OpenLog => {
  const file = opened(path);
  return { file, close: () => closeSync(file) };
};

const opened = (path: string): number => {
  try {
    if (existsSync(path) && statSync(path).size > LARGEST_LOG) renameSync(path, `${path}.1`);
    return openSync(path, 'a', FILE_MODE);
  } catch {
    return openSync(devNull, 'a');
  }
};

export const sizeOf = (file: number): number => fstatSync(file).size;

/** The end of what was written to a log since it was so long: usually why a part ended. */
export const wordsSince = (from: number, path: string): string => {
  const said = read(path).subarray(from).toString('utf8').trim();
  return said === '' ? '' : `:\n${said.slice(-LAST_WORDS)}\n(more in ${path})`;
};

const read = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};

/** One line of the launcher's in the log of a part. */
export const noteIn = (path: string, msg: string): void => {
  try {
    appendFileSync(path, `${JSON.stringify({ level: 50, time: Date.now(), name: 'launcher', msg })}\n`);
  } catch {
    // The console says it too.
  }
};
