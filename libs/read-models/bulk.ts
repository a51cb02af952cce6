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

interface Instead {
  /** What follows `on conflict`. */
  readonly conflict?: string;
  /** A query of `new`: rows for which it finds something are left out. */
  readonly unless?: string;
}

/** One statement, however many rows. */
export const insertAll = async <Row>(
  tx: EntityManager,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { conflict, unless }: Instead = {},
): Promise<void> => {
  if (rows.length === 0) return;
  await tx.query(
    `insert into ${table} (${names(columns)})
     select * from ${unnest(columns)} as new (${names(columns)})
     ${unless === undefined ? '' : `where not exists (${unless})`}
     ${conflict === undefined ? '' : `on conflict ${conflict}`}`,
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
