import pg from 'pg';

export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

const identifier = (name: string): string => pg.escapeIdentifier(name);
export const nameOf = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  `${identifier(schema)}.${identifier(name)}`;
const columnsOf = ({ columns }: Table): string => columns.map(identifier).join(', ');

/** The tables of a schema, by name; none when there is no such schema. */
export const tablesOf = async (client: pg.ClientBase, schema: string): Promise<Table[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p') and not c.relispartition
      group by c.relname order by c.relname`,
    [schema],
  );
  return rows.map((row) => ({ schema, ...row }));
};

/** Its rows, in the order of its primary key: the same rows are the same bytes. */
export const readRows = async (client: pg.ClientBase, table: Table): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname::text as name
       from pg_index i
       join unnest(i.indkey::int[]) with ordinality as key(attnum, place) on true
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.attnum
      where i.indrelid = $1::regclass and i.indisprimary order by key.place`,
    [nameOf(table)],
  );
  if (rows.length === 0) throw new Error(`${nameOf(table)} has no primary key, so its rows have no order to keep.`);
  const order = rows.map(({ name }) => identifier(name)).join(', ');
  return `copy (select ${columnsOf(table)} from ${nameOf(table)} order by ${order}) to stdout`;
};

export const writeRows = (table: Table): string => `copy ${nameOf(table)} (${columnsOf(table)}) from stdin`;

/** Text of rows is the same on every server, whatever its settings. */
export const PLAIN_TEXT = `
  set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set extra_float_digits = 1; set bytea_output = 'hex'; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0`;
