import { createHash } from 'node:crypto';
import type { Login } from '#libs/platform/postgres/logins.js';
import type { Owner } from './rights.js';

/** Postgres cuts longer names, in bytes. */
const LONGEST = 63;
const DIGEST = 8;

/**
 * The role of a database that is an owner, or a login that is made here: `oversight_web_<database>`. Roles belong to the
 * whole server, so each names its database; one whose name is too long is cut, and told apart by a digest of it.
 */
export const roleName = (role: Login | Owner, database: string): string => {
  const whole = `oversight_${role}_${database}`;
  if (Buffer.byteLength(whole) <= LONGEST) return whole;
  const digest = createHash('sha256').update(database).digest('hex').slice(0, DIGEST);
  const cut = Buffer.from(whole)
    .subarray(0, LONGEST - DIGEST - 1)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return `${cut}_${digest}`;
};
