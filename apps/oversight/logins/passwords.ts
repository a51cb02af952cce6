import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOGINS, type Login } from '#libs/platform/postgres/logins.js';
import { CannotDo, codeOf, messageOf } from '../failure.js';
import { writePrivately } from '../launcher/private-file.js';

export type Passwords = Readonly<Record<Login, string>>;

/** Among the keys of the data folder. */
export const PASSWORDS_FILE = 'database-logins.json';

const newPassword = (): string => randomBytes(24).toString('base64url');

/**
 * Those that are kept; none where there is no file.
 * @throws CannotDo when there is one that cannot be read
 */
export const readPasswords = (keys: string): Partial<Passwords> => {
  const file = join(keys, PASSWORDS_FILE);
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

/**
 * The passwords of the logins that are made here: random, and the same at every start as long as their file is there.
 * @param keys the folder of keys
 * @throws CannotDo when there is a file that cannot be read
 */
export const keptPasswords = (keys: string): Passwords => {
  const kept = readPasswords(keys);
  const all = Object.fromEntries(LOGINS.map((login) => [login, kept[login] ?? newPassword()])) as Passwords;
  if (LOGINS.some((login) => kept[login] === undefined)) {
    mkdirSync(keys, { recursive: true, mode: 0o700 });
    writePrivately(join(keys, PASSWORDS_FILE), `${JSON.stringify(all, null, 2)}\n`);
  }
  return all;
};
