import type { EntityManager } from 'typeorm';
import type pg from 'pg';
import { copyIn } from '#libs/platform/postgres/copy.js';
import type { Columns, RowOf } from './columns.js';
import type { Table } from './table.js';

const NULL = '\\N';

/** Rows in the text format of COPY, one after another. */
const textOf = <C extends Columns>({ columns }: Table<C>, rows: readonly RowOf<C>[]): string => {
  const encoders = Object.entries(columns).map(
    ([name, { encode }]) => [name, encode as (v: unknown) => string] as const,
  );
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const [name, encode] of encoders) {
      const value: unknown = row[name];
      text += separator + (value === null || value === undefined ? NULL : encode(value));
      separator = '\t';
    }
    text += '\n';
  }
  return text;
};

/** One COPY, however many rows, inside the transaction. */
export const copyRows = async <C extends Columns>(
  tx: EntityManager,
  table: Table<C>,
  rows: readonly RowOf<C>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const client = (await tx.queryRunner?.connect()) as pg.ClientBase;
  const chunks = async function* () {
    yield Buffer.from(textOf(table, rows));
  };
  await copyIn(client, `copy ${table.name} (${Object.keys(table.columns).join(', ')}) from stdin`, chunks());
};
