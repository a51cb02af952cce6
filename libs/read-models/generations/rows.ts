import type { EntityManager } from 'typeorm';

/** Which rows of a generation: all of the record, or what the public knows of it. They lie in a schema each. */
export type Rows = 'whole' | 'public';

const SUFFIX: Readonly<Record<Rows, string>> = { whole: '', public: '_public' };

/** SQL: the name of the schema of these rows; `schema`: an expression for the generation's. */
export const schemaOf = (rows: Rows, schema: string): string =>
  rows === 'whole' ? schema : `${schema} || '${SUFFIX[rows]}'`;

/** SQL, of a query of generations: the search path leads to their tables, to the end of the transaction. */
export const pathTo = (rows: Rows): string =>
  `set_config('search_path', quote_ident(${schemaOf(rows, 'schema')}) || ', public', true)`;

/** Works on the public's rows in a transaction whose search path leads to all of the record, and goes back to these. */
export const onPublicRows = async <T>(tx: EntityManager, work: () => Promise<T>): Promise<T> => {
  await tx.query(`select set_config('search_path', quote_ident(current_schema() || '_public') || ', public', true)`);
  const done = await work();
  await tx.query(
    `select set_config('search_path', quote_ident(regexp_replace(current_schema(), '_public$', '')) || ', public', true)`,
  );
  return done;
};
