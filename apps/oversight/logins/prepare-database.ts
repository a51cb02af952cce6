import { urlSettingOf } from '#libs/platform/postgres/logins.js';
import { CannotDo } from '../failure.js';
import { NeedsAdministrator } from './administrator.js';
import { statementsToMend } from './differences.js';
import { findIn } from './found.js';
import { makeLogins, sqlToMakeLogins, statementsForLogins } from './make-logins.js';
import { releaseSql } from './membership.js';
import { isAsItShouldBe, migrateAndMend } from './migrate-and-mend.js';
import { type LoginUrls, type Preparation, type Prepared, withDatabase } from './preparation.js';
import { canActAs, roleFaults } from './role-faults.js';
import { loginsIn } from './roles.js';
import { canSignIn } from './sign-in.js';

/**
 * Makes the logins, runs the migrations, and makes of every right in the database what the table of rights says; what is
 * so already is left alone. Those who prepare one database at once wait for one another. Answers the URL of each login.
 * @throws CannotDo when the migrating login may not do it, with the SQL for somebody who may; and what `migrate` throws
 */
export const prepareDatabase = (preparation: Preparation): Promise<LoginUrls> =>
  withDatabase(preparation, async (prepared) => {
    await makeLogins(prepared);
    if (!(await isAsItShouldBe(prepared))) await migrateAndMend(prepared);
    const faults = await roleFaults(prepared.client, prepared.roles);
    if (faults.length > 0) throw wrongRoles(prepared, faults);
    await demandSignIn(prepared);
    return prepared.urls;
  });

/** What the migrating login would have somebody else run, now: nothing where it is done. */
export const sqlForAdministrator = (preparation: Preparation): Promise<readonly string[]> =>
  withDatabase(preparation, async (prepared) => {
    const missing = await statementsForLogins(prepared);
    return missing.length > 0
      ? sqlToMakeLogins(prepared, missing)
      : statementsToMend(await findIn(prepared.client), prepared.roles);
  });

const wrongRoles = ({ roles, migrating }: Prepared, faults: readonly string[]): CannotDo => {
  const what = `The logins of the database may do more than they need:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
  const taken = Object.values(roles.owners).filter((owner) => faults.includes(canActAs(migrating, owner)));
  return taken.length > 0
    ? new NeedsAdministrator(
        what,
        taken.map((owner) => releaseSql(owner, migrating)),
      )
    : new CannotDo(what, 'Take that away, or give them other logins. No part was started.');
};

const demandSignIn = async ({ roles, urls, given }: Prepared): Promise<void> => {
  for (const [login, role] of loginsIn(roles))
    if (!(await canSignIn(urls[login])))
      throw new CannotDo(
        `The database does not let "${role}" in, with the password that ${given[login] === undefined ? 'it was given' : urlSettingOf(login)} tells.`,
        given[login] === undefined
          ? 'See that pg_hba.conf lets it in by scram-sha-256. No part was started.'
          : 'Make the role, or correct the setting. No part was started.',
      );
};
