import pg from 'pg';
import { expectedGrants } from './expected.js';
import { type Found, MAKE_LARGE_OBJECTS } from './found.js';
import { type Grant, grantSql, keyOf, revokeSql } from './grant.js';
import { OF_A_GENERATION, RIGHTS } from './rights.js';
import { loginsIn, type Roles } from './roles.js';

const quoted = (...names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join('.');

const isIn = (thing: string, schemas: Found['schemas']): boolean =>
  schemas.some(
    ({ name }) => thing === quoted(name) || thing.startsWith(`${quoted(name)}.`) || thing.startsWith(`${name}.`),
  );

/**
 * Whether a right that the table does not name is taken away. In schemas of ours everybody's is; in what a database has
 * beside them, our logins' and those that everybody has to make something.
 */
const isOurs = ({ on, thing, verb, to }: Grant, found: Found, roles: Roles): boolean => {
  const toLogin = loginsIn(roles).some(([, role]) => role === to);
  const makes = verb === 'create' || verb === 'temporary';
  if (on === 'database' || thing === quoted('public')) return makes && (toLogin || to === '');
  if (on === 'function' && MAKE_LARGE_OBJECTS.some((name) => thing.startsWith(`${name}(`))) return to === '';
  return (
    toLogin ||
    isIn(
      thing,
      found.schemas.filter(({ name }) => name !== 'public'),
    )
  );
};

const ownerSql = (kind: string, thing: string, owner: string): string =>
  `alter ${kind} ${thing} owner to ${pg.escapeIdentifier(owner)}`;

/** The schemas first: who owns one may own what lies in it. */
const toOwners = ({ schemas, generations, tables, functions }: Found, { owners, logins }: Roles): string[] => {
  const ownerOf = (schema: string): string | undefined => {
    const owner = RIGHTS[schema]?.owner;
    return owner ? owners[owner] : undefined;
  };
  const maker = logins[OF_A_GENERATION.makesTables];
  const isGeneration = (schema: string) => generations.some(({ name }) => name === schema);
  const ownedOtherwise = (owner: string, wanted: string | undefined): wanted is string =>
    wanted !== undefined && wanted !== owner;
  return [
    ...schemas.flatMap(({ name, owner }) => {
      const wanted = ownerOf(name);
      return ownedOtherwise(owner, wanted) ? [ownerSql('schema', quoted(name), wanted)] : [];
    }),
    ...generations
      .filter(({ owner }) => owner !== owners[OF_A_GENERATION.schemaOwner])
      .flatMap(({ name }) => [
        ownerSql('schema', quoted(name), owners[OF_A_GENERATION.schemaOwner]),
        // Its tables' next owner must be free to make some there.
        ...(maker ? [`grant create on schema ${quoted(name)} to ${pg.escapeIdentifier(maker)}`] : []),
      ]),
    ...tables.flatMap(({ schema, name, owner }) => {
      const wanted = isGeneration(schema) ? maker : ownerOf(schema);
      return ownedOtherwise(owner, wanted) ? [ownerSql('table', quoted(schema, name), wanted)] : [];
    }),
    ...functions.flatMap(({ schema, sql, owner }) => {
      const wanted = ownerOf(schema);
      return ownedOtherwise(owner, wanted) ? [ownerSql('function', sql, wanted)] : [];
    }),
  ];
};

/** The statements that make of what was found what the table of rights says; none when it is so. */
export const statementsToMend = (found: Found, roles: Roles): string[] => {
  const expected = expectedGrants(found, roles);
  const [wanted, there] = [expected, found.grants].map((grants) => new Set(grants.map(keyOf)));
  const all = found.grants.filter(({ on, to }) => on === 'database' && to === '').map(({ verb }) => verb);
  return [
    ...toOwners(found, roles),
    ...found.grants.filter((each) => !wanted?.has(keyOf(each)) && isOurs(each, found, roles)).map(revokeSql),
    ...expected
      .filter((each) => !there?.has(keyOf(each)) && !(each.verb === 'connect' && all.includes('connect')))
      .map(grantSql),
  ];
};
