import type { EntityManager } from 'typeorm';

/** A column of a table, and how it is filled from a row of memory. `type` as Postgres names it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  readonly of: (row: Row) => unknown;
}

const arrays = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  columns.map(({ of }) => rows.map((row) => of(row) ?? null));

const unnest = (columns: readonly Column<never>[]) =>
  `unnest(${columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')})`;

const names = (columns: readonly Column<never>[]) => columns.map(({ name }) => name).join(', ');

/** One statement, however many rows; `conflict` is what follows `on conflict`. */
export const insertAll = async <Row>(
  tx: EntityManager,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  conflict?: string,
): Promise<void> => {
  if (rows.length === 0) return;
  const onConflict = conflict === undefined ? '' : ` on conflict ${conflict}`;
  await tx.query(
    `insert into ${table} (${names(columns)}) select * from ${unnest(columns)}${onConflict}`,
    arrays(columns, rows),
  );
};

/** One statement, however many rows, found by the columns of `key`. */
export const updateAll = async <Row>(
  tx: EntityManager,
  table: string,
  key: readonly Column<Row>[],
  set: Column<Row>,
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  const columns = [...key, set];
  await tx.query(
    `update ${table} as old set ${set.name} = new.${set.name} from ${unnest(columns)} as new (${names(columns)})
     where ${key.map(({ name }) => `old.${name} = new.${name}`).join(' and ')}`,
    arrays(columns, rows),
  );
};
