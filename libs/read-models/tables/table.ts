import { EntitySchema } from 'typeorm';
import type { Columns, RowOf } from './columns.js';

export interface Index {
  readonly name: string;
  /** Columns or expressions, with what follows them: `known_from`, `coalesce(due, 'infinity') desc`. */
  readonly on: readonly string[];
  readonly using?: 'btree' | 'brin' | 'hash';
  readonly include?: readonly string[];
  /** Only the rows for which it holds. */
  readonly where?: string;
}

interface Described<C extends Columns> {
  readonly name: string;
  readonly columns: C;
  readonly primary: readonly (keyof C & string)[];
  /** Those that the writer needs while it fills the table. */
  readonly keys?: readonly Index[];
  /** Those that only readers need: made once the table is full, which is faster. */
  readonly indexes?: readonly Index[];
}

/** One table of the read models, described once: its DDL, what is written to it and what is read back come from here. */
export interface Table<C extends Columns = Columns> extends Described<C> {
  /** For repositories and the query builder; the table is found by the search path. */
  readonly entity: EntitySchema<RowOf<C>>;
}

export const describeTable = <C extends Columns>(described: Described<C>): Table<C> => {
  const columns = Object.entries(described.columns).map(([name, { type, collation, nullable }]) => [
    name,
    { type, nullable, ...(collation && { collation }), primary: described.primary.includes(name) },
  ]);
  return {
    ...described,
    entity: new EntitySchema<RowOf<C>>({
      name: described.name,
      columns: Object.fromEntries(columns) as EntitySchema<RowOf<C>>['options']['columns'],
      synchronize: false,
    }),
  };
};

const indexSql = ({ name: table }: Table, { name, on, using, include, where }: Index): string =>
  [
    `create index ${name} on ${table}${using ? ` using ${using}` : ''} (${on.join(', ')})`,
    ...(include ? [`include (${include.join(', ')})`] : []),
    ...(where ? [`where ${where}`] : []),
  ].join(' ');

/** The table, empty, with the keys that its writer needs. */
export const createSql = (table: Table): string => {
  const { name, columns, primary, keys = [] } = table;
  const lines = Object.entries(columns).map(
    ([column, { type, collation, nullable }]) =>
      `${column} ${type}${collation ? ` collate "${collation}"` : ''}${nullable ? '' : ' not null'}`,
  );
  const create = `create table ${name} (${[...lines, `primary key (${primary.join(', ')})`].join(', ')})`;
  return [create, ...keys.map((key) => indexSql(table, key))].join(';\n');
};

/** What its readers need besides. */
export const indexesSql = (table: Table): string =>
  [...(table.indexes ?? []).map((index) => indexSql(table, index)), `analyze ${table.name}`].join(';\n');
