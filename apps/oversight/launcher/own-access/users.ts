import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashPassword, isPassword } from '#apps/eventstore/access/password.js';
import { ADMINS } from '#apps/eventstore/access/roles.js';
import { parseUsers, userLine } from '#apps/eventstore/access/users.js';
import { writePrivately } from '../private-file.js';

/** The event store's user as whom the parts of this system sign in; it is no administrator. */
export const USER = 'oversight';
/** The administrator, as whom only the launcher signs in, to set the rights of `USER`. */
export const ADMIN = 'admin';

export interface OwnUsers {
  /** The users file: names and hashes. */
  readonly file: string;
  readonly passwords: Readonly<Record<typeof USER | typeof ADMIN, string>>;
}

const PASSWORD_BYTES = 24;
/** A password of 192 random bits cannot be guessed, so its hash need not be slow. */
const COST = { logN: 10, r: 8, p: 1 };

const textIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
};

const passwordIn = (file: string): string => {
  if (textIn(file) === '') writePrivately(file, randomBytes(PASSWORD_BYTES).toString('base64url'));
  return textIn(file);
};

/** Whether the file lets both sign in with their passwords. */
const knows = async (file: string, passwords: OwnUsers['passwords']): Promise<boolean> => {
  try {
    const users = parseUsers(readFileSync(file, 'utf8'));
    const [user, admin] = [users.find(USER), users.find(ADMIN)];
    if (!user || !admin || user.groups.size > 0) return false;
    return (await isPassword(passwords[USER], user.password)) && (await isPassword(passwords[ADMIN], admin.password));
  } catch {
    return false;
  }
};

/** The users of the event store that this system starts, in the folder of keys; made when they are not there. */
export const usersIn = async (keys: string): Promise<OwnUsers> => {
  const file = join(keys, 'event-store-users');
  const passwords = {
    [USER]: passwordIn(join(keys, 'event-store-password')),
    [ADMIN]: passwordIn(join(keys, 'event-store-admin-password')),
  };
  if (!(await knows(file, passwords))) {
    const lines = [
      userLine(USER, await hashPassword(passwords[USER], COST), []),
      userLine(ADMIN, await hashPassword(passwords[ADMIN], COST), [ADMINS]),
    ];
    writePrivately(file, `${lines.join('\n')}\n`);
  }
  return { file, passwords };
};
