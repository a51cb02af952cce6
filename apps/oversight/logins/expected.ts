import pg from 'pg';
import type { Found } from './found.js';
import type { Grant } from './grant.js';
import { mayUse, OF_A_GENERATION, RIGHTS, type Verb } from './rights.js';
import { loginsIn, type Roles } from './roles.js';

/** `update(a, b)` is a right to each of the two columns. */
const partsOf = (verb: Verb): readonly { verb: string; column?: string }[] => {
  const [, of, columns] = /^(\w+)\((.*)\)$/.exec(verb) ?? [];
  return of && columns ? columns.split(', ').map((column) => ({ verb: of, column })) : [{ verb }];
};

const quoted = (...names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join('.');

const inSchemas = ({ schemas, tables, functions }: Found, roles: Roles): Grant[] =>
  [...loginsIn(roles), ['migrating', roles.migrating] as const].flatMap(([login, to]) =>
    schemas
      .filter(({ name }) => mayUse(name, login))
      .flatMap(({ name }) => {
        const { tables: described = {}, functions: callers = {} } = RIGHTS[name] ?? {};
        return [
          { on: 'schema', thing: quoted(name), verb: 'usage', to } as const,
          ...tables
            .filter(({ schema }) => schema === name)
            .flatMap((table) =>
              (described[table.name]?.[login] ?? [])
                .flatMap(partsOf)
                .map((part) => ({ on: 'table', thing: quoted(name, table.name), ...part, to }) as const),
            ),
          ...functions
            .filter((each) => each.schema === name && callers[each.name]?.includes(login))
            .map((each) => ({ on: 'function', thing: each.sql, verb: 'execute', to }) as const),
        ];
      }),
  );

const inGenerations = ({ generations, tables }: Found, { logins }: Roles): Grant[] => {
  const { [OF_A_GENERATION.reads]: reader, [OF_A_GENERATION.makesTables]: maker } = logins;
  return generations.flatMap(({ name }) => [
    ...(reader ? [{ on: 'schema', thing: quoted(name), verb: 'usage', to: reader } as const] : []),
    ...(maker
      ? ['usage', 'create'].map((verb) => ({ on: 'schema', thing: quoted(name), verb, to: maker }) as const)
      : []),
    ...(reader
      ? tables
          .filter(({ schema }) => schema === name)
          .map((table) => ({ on: 'table', thing: quoted(name, table.name), verb: 'select', to: reader }) as const)
      : []),
  ]);
};

/** Every right that there should be to what was found, by the table of rights. */
export const expectedGrants = (found: Found, roles: Roles): Grant[] => [
  // The schemas of generations are made in its name.
  { on: 'database', thing: quoted(found.database), verb: 'create', to: roles.owners[OF_A_GENERATION.schemaOwner] },
  ...loginsIn(roles).map(([, to]) => ({ on: 'database', thing: quoted(found.database), verb: 'connect', to }) as const),
  ...inSchemas(found, roles),
  ...inGenerations(found, roles),
];
