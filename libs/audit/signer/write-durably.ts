import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

const sync = (path: string, flags: string): void => {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** What it takes to write a file so that it outlasts a loss of power; a test lets one of them fail. */
export interface FileSteps {
  writeNew(path: string, content: string): void;
  sync(path: string): void;
  rename(from: string, to: string): void;
  syncFolder(path: string): void;
}

export const FILE_STEPS: FileSteps = {
  writeNew: (path, content) => {
    rmSync(path, { force: true });
    writeFileSync(path, content, { mode: FILE_MODE, flag: 'wx' });
  },
  sync: (path) => sync(path, 'r+'),
  rename: renameSync,
  syncFolder: (path) => sync(path, 'r'),
};

/** Writes a file that its own user alone may read: it is whole at any moment, and on disk once this returns. */
export const writeDurably = (path: string, content: string, steps: FileSteps): void => {
  const next = `${path}.next`;
  steps.writeNew(next, content);
  steps.sync(next);
  steps.rename(next, path);
  steps.syncFolder(dirname(path));
};
