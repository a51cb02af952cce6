import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import { readModelProjection } from '../read-model-projection.js';
import { TABLES } from './index.js';
import type { Index, Table } from './table.js';

/** As Postgres writes an index down, but for its parentheses. */
const written = (table: Table, { name, on, using = 'btree', include, where }: Index, unique = false): string =>
  [
    `create ${unique ? 'unique ' : ''}index ${name} on ${table.name} using ${using} ${on.join(', ')}`,
    ...(include ? [`include ${include.join(', ')}`] : []),
    ...(where ? [`where ${where}`] : []),
  ]
    .join(' ')
    .replace(/[()]/g, '');

const indexesOf = (table: Table): string[] => [
  written(table, { name: `${table.name}_pkey`, on: table.primary }, true),
  ...[...(table.keys ?? []), ...(table.indexes ?? [])].map((index) => written(table, index)),
];

describe('the tables of a generation, as Postgres holds them', () => {
  let database: ProjectedDatabase;
  let schema: string;
  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    const [live] = await database.db.query<[{ schema: string }]>(
      `select schema from projections.generation where state = 'live'`,
    );
    schema = live.schema;
  });
  afterAll(() => database.close());

  it('are those that are described, and no others', async () => {
    const found = await database.db.query<{ name: string }[]>(
      'select tablename as name from pg_tables where schemaname = $1 order by 1',
      [schema],
    );
    expect(found.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name).sort());
  });

  it.each(TABLES.map((table: Table) => [table.name, table] as const))('%s: its columns', async (_, table) => {
    const found = await database.db.query<object[]>(
      `select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable,
         case when attcollation = 0 then null else collname end as collation
       from pg_attribute left join pg_collation on pg_collation.oid = attcollation
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`${schema}.${table.name}`],
    );
    const described = Object.entries(table.columns).map(([name, { type, nullable, collation }]) => ({
      name,
      type: type === 'timestamptz' ? 'timestamp with time zone' : type,
      nullable,
      collation: collation ?? (type === 'text' ? 'default' : null),
    }));
    expect(found).toEqual(described);
  });

  it.each(TABLES.map((table: Table) => [table.name, table] as const))('%s: its indexes', async (_, table) => {
    const found = await database.db.query<{ indexdef: string }[]>(
      'select indexdef from pg_indexes where schemaname = $1 and tablename = $2',
      [schema, table.name],
    );
    const plain = found.map(({ indexdef }) =>
      indexdef.toLowerCase().replaceAll(`${schema}.`, '').replace(/[()"]/g, ''),
    );
    expect(plain.sort()).toEqual(indexesOf(table).sort());
  });

  it('are what repositories ask for', async () => {
    for (const table of TABLES as readonly Table[]) {
      const columns = Object.keys(table.entity.options.columns);
      expect([table.name, columns]).toEqual([table.name, Object.keys(table.columns)]);
    }
  });
});
