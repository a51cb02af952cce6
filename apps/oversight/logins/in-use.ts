import type pg from 'pg';
import { CannotDo } from '../failure.js';
import { PASSWORDS_FILE } from './passwords.js';

/**
 * A login that is at work is not given another password: its processes would be locked out at their next connection.
 * @throws CannotDo when one of the roles is signed in
 */
export const demandUnused = async (client: pg.ClientBase, roles: readonly string[]): Promise<void> => {
  const { rows } = await client.query<{ role: string }>(
    `select distinct usename::text as role from pg_stat_activity where datname = current_database() and usename = any($1)`,
    [roles],
  );
  if (rows.length === 0) return;
  throw new CannotDo(
    `Another Oversight is at work on this database, as ${rows.map(({ role }) => `"${role}"`).join(', ')}, with passwords that are not those of this data folder.`,
    `Stop it first (its logins are then given new passwords), or bring its keys/${PASSWORDS_FILE} here, or give DATABASE_URL_WEB, DATABASE_URL_PROJECTOR and the others. Nothing was changed.`,
  );
};
