import { LOGINS, type Login } from '#libs/platform/postgres/logins.js';
import { roleName } from './names.js';
import { OWNERS, type Owner } from './rights.js';

/** The roles of one database. */
export interface Roles {
  /** Where a login's URL was given, the role that it names. */
  readonly logins: Readonly<Partial<Record<Login, string>>>;
  readonly owners: Readonly<Record<Owner, string>>;
  readonly migrating: string;
}

/** Owners are always made here; a login is, where no URL is given for it. */
export const rolesOf = (
  { database, migrating }: { readonly database: string; readonly migrating: string },
  wanted: readonly Login[],
  given: Readonly<Partial<Record<Login, string>>>,
): Roles => ({
  logins: Object.fromEntries(wanted.map((login) => [login, given[login] ?? roleName(login, database)])),
  owners: Object.fromEntries(OWNERS.map((owner) => [owner, roleName(owner, database)])) as Record<Owner, string>,
  migrating,
});

export const loginsIn = ({ logins }: Roles): readonly (readonly [Login, string])[] =>
  LOGINS.flatMap((login) => (logins[login] === undefined ? [] : [[login, logins[login]] as const]));
