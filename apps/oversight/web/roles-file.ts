import { readFileSync } from 'node:fs';
import type { RoleMapping } from '#libs/application/people/mapped-roles.js';
import { describeRole, ROLE_NAMES, type Role } from '#libs/domain/rights/roles.js';
import { holdsAs, type GrantScope } from '#libs/domain/rights/scope.js';
import { isId } from '#libs/kernel/stream-id.js';
import { InvalidConfig } from '#libs/platform/config.js';

const SETTING = 'OVERSIGHT_ROLES_FILE';
const CLAIMS = ['groups', 'roles', 'realm_access.roles'];

const isRole = (role: unknown): role is Role => ROLE_NAMES.some((name) => name === role);

/** An id, or null where it is left out; undefined for anything else. */
const idIn = (told: unknown): string | null | undefined => {
  if (told === undefined || told === null) return null;
  return typeof told === 'string' && isId(told) ? told : undefined;
};

/** The scope of a line of the file, or what is wrong with it. */
const scopeIn = (role: Role, authority: unknown, body: unknown): GrantScope | string => {
  const scope = { authority: idIn(authority), body: idIn(body) };
  if (scope.authority === undefined || scope.body === undefined) return 'name "authority" and "body" by their ids';
  const told = { authority: scope.authority, body: scope.body };
  if (told.authority !== null && told.body !== null) return 'give "authority" or "body", not both';
  const { holds, mustEnd } = describeRole(role);
  if (mustEnd) return `the role of ${role} is granted for a time, by an administrator`;
  return holds.some((each) => each === holdsAs(told)) ? told : `the role of ${role} does not hold ${holdsAs(told)}`;
};

const mappingOf = (line: unknown): RoleMapping | string => {
  if (typeof line !== 'object' || line === null) return 'make it an object';
  const { claim, value, role, authority, body, ...others } = line as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `leave out "${unknown}"`;
  if (typeof claim !== 'string' || !CLAIMS.includes(claim)) return `set "claim" to one of ${CLAIMS.join(', ')}`;
  if (typeof value !== 'string' || value.trim() === '') return 'set "value" to what the claim holds';
  if (!isRole(role)) return `set "role" to one of ${ROLE_NAMES.join(', ')}`;
  const scope = scopeIn(role, authority, body);
  return typeof scope === 'string' ? scope : { claimed: `${claim}/${value}`, role, scope };
};

const linesIn = (file: string): readonly unknown[] => {
  try {
    const told: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(told)) return told;
  } catch (error) {
    throw new InvalidConfig([`${SETTING} (${file}) cannot be read: ${(error as Error).message}`]);
  }
  throw new InvalidConfig([`${SETTING} (${file}) holds no list: begin it with [`]);
};

/** Which role follows from which claim. Throws `InvalidConfig`, naming every line that is wrong. */
export const readRolesFile = (file: string | null): readonly RoleMapping[] => {
  if (file === null) return [];
  const read = linesIn(file).map(mappingOf);
  const wrong = read.flatMap((each, n) =>
    typeof each === 'string' ? [`${SETTING} (${file}), entry ${n + 1}: ${each}`] : [],
  );
  if (wrong.length > 0) throw new InvalidConfig(wrong);
  return read.filter((each): each is RoleMapping => typeof each !== 'string');
};
