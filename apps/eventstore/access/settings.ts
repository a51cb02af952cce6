import { readFileSync } from 'node:fs';
import { UsersFile } from './users-file.js';
import type { Users } from './users.js';

/** Where they are; undefined where there is none. */
export interface AccessFiles {
  cert: string | undefined;
  key: string | undefined;
  users: string | undefined;
}

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
 * @throws Error if one cannot be read, or there is a certificate without a key
 */
export const accessFrom = (
  { cert, key, users }: AccessFiles,
  log: (message: string) => void,
): { tls?: { cert: Buffer; key: Buffer }; users?: Users } => {
  if ((cert === undefined) !== (key === undefined))
    throw new Error('TLS needs a certificate and its key: one is given.');
  return {
    ...(cert !== undefined && key !== undefined
      ? { tls: { cert: read('certificate', cert), key: read('private key', key) } }
      : {}),
    ...(users === undefined ? {} : { users: new UsersFile(users, log) }),
  };
};
