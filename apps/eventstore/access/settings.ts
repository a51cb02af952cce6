import { readFileSync, statSync } from 'node:fs';
import { UsersFile } from './users-file.js';
import type { Users } from './users.js';

/** Where they are; undefined where there is none. */
export interface AccessFiles {
  cert: string | undefined;
  key: string | undefined;
  users: string | undefined;
}

const OTHERS = 0o077;

/** Says so of a file with secrets that others than its owner may read or write. */
const warnOfOthers = (what: string, path: string, log: (message: string) => void): void => {
  const { mode } = statSync(path);
  if ((mode & OTHERS) !== 0)
    log(`WARNING: the ${what} ${path} may be read or written by others on this machine: chmod 600 ${path}`);
};

const read = (what: string, path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`The ${what} ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/**
 * TLS and users from the files that are named.
 * @param log told when others may read what only the server should, and when the users cannot be read any more
 * @throws Error if one cannot be read, or there is a certificate without a key
 */
export const accessFrom = (
  { cert, key, users }: AccessFiles,
  log: (message: string) => void,
): { tls?: { cert: Buffer; key: Buffer }; users?: Users } => {
  if ((cert === undefined) !== (key === undefined))
    throw new Error('TLS needs a certificate and its key: one is given.');
  const access = {
    ...(cert !== undefined && key !== undefined
      ? { tls: { cert: read('certificate', cert), key: read('private key', key) } }
      : {}),
    ...(users === undefined ? {} : { users: new UsersFile(users, log) }),
  };
  if (key !== undefined) warnOfOthers('private key', key, log);
  if (users !== undefined) warnOfOthers('users file', users, log);
  return access;
};
