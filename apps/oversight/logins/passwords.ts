import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOGINS, type Login } from '#libs/platform/postgres/logins.js';
import { CannotDo, codeOf, messageOf } from '../failure.js';

export type Passwords = Readonly<Record<Login, string>>;

/** Among the keys of the data folder. */
export const PASSWORDS_FILE = 'database-logins.json';

const newPassword = (): string => randomBytes(24).toString('base64url');

const read = (file: string): Partial<Passwords> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords>;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new CannotDo(
      `The passwords of the database's logins cannot be read from ${file} (${messageOf(error)}).`,
      'Let this user read it; or remove it, and the logins are given new passwords at the next start.',
    );
  }
};

/** Whole or not at all, for its owner's eyes only. */
const write = (file: string, passwords: Passwords): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  writeSync(handle, `${JSON.stringify(passwords, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
};

/**
 * The passwords of the logins that are made here: random, and the same at every start as long as their file is there.
 * @param keys the folder of keys
 * @throws CannotDo when there is a file that cannot be read
 */
export const keptPasswords = (keys: string): Passwords => {
  const file = join(keys, PASSWORDS_FILE);
  const kept = read(file);
  const all = Object.fromEntries(LOGINS.map((login) => [login, kept[login] ?? newPassword()])) as Passwords;
  if (LOGINS.some((login) => kept[login] === undefined)) write(file, all);
  return all;
};
