import { migrate as migrateLog, isNewest as isLogNewest } from '#apps/eventstore/log/schema.js';
import { GUARD_LEDGER_AGAIN, LET_LEDGER_BE_ALTERED } from '#libs/audit/index.js';
import { migrate, openDatabase, pendingMigrations } from '#libs/platform/postgres/database.js';
import { NeedsAdministrator } from './administrator.js';
import { statementsToMend } from './differences.js';
import { findIn } from './found.js';
import { attempt, held, release, rolesToTake, take } from './membership.js';
import { EVERY_MIGRATION } from './migrations.js';
import type { Prepared } from './preparation.js';

/** Every migration was run, every right is as it should be, and the migrating login can act as nobody else. */
export const isAsItShouldBe = async ({ client, url, roles, withLog, migrating }: Prepared): Promise<boolean> => {
  if (withLog && !(await isLogNewest(client))) return false;
  const db = await openDatabase(url, { poolSize: 1 });
  const pending = await pendingMigrations(db, EVERY_MIGRATION).finally(() => db.destroy());
  if (pending.length > 0) return false;
  const found = await findIn(client);
  if (statementsToMend(found, roles).length > 0) return false;
  return (await held(client, rolesToTake(found, roles), migrating)).length === 0;
};

/**
 * Runs the migrations, as whoever owns the tables, and gives owners and rights in one transaction, which ends that too.
 * @throws CannotDo when the migrating login may not, with the SQL for somebody who may
 */
export const migrateAndMend = async (prepared: Prepared): Promise<void> => {
  const { client, url, roles, withLog, migrating, say } = prepared;
  const taken = rolesToTake(await findIn(client), roles);
  await take(client, taken, migrating);
  try {
    if (withLog) await migrateLog(client);
    const db = await openDatabase(url, { poolSize: 2 });
    await migrate(db, EVERY_MIGRATION).finally(() => db.destroy());
    await client.query('begin');
    await attempt(client, LET_LEDGER_BE_ALTERED);
    for (const statement of statementsToMend(await findIn(client), roles)) await attempt(client, statement);
    await attempt(client, GUARD_LEDGER_AGAIN);
    const left = statementsToMend(await findIn(client), roles);
    if (left.length > 0)
      throw new NeedsAdministrator(
        `The login "${migrating}" of DATABASE_URL may not give the rights that are missing.`,
        left,
      );
    await release(client, taken, migrating);
    await client.query('commit');
    say('brought its tables and the rights to them up to date');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await client.query('begin').catch(() => undefined);
    await release(client, taken, migrating).catch(() => undefined);
    await client.query('commit').catch(() => undefined);
    throw error;
  }
};
