import type { DataSource } from 'typeorm';
import { STANDS } from '#libs/read-models/alarms/stands.js';
import { enterLive } from '#libs/read-models/generations/live.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';

// Whether an alarm may yet turn out not to stand is known sooner where its batch has the next event too.
const rowsOf = (name: string): string =>
  name === 'alarm'
    ? `select to_jsonb(a) - 'unless_continued' as alarm from alarm a where ${STANDS} order by a.position, a.code`
    : `select * from ${name} as row order by row::text collate "C"`;

/** Every row of every table of the live read models, table by table, in one order; of the alarms those that stand. */
export const liveTables = (db: DataSource): Promise<readonly (readonly object[])[]> =>
  db.transaction(async (tx) => {
    await enterLive(tx, readModelProjection);
    const names = await tx.query<{ name: string }[]>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = current_schema order by 1`,
    );
    const tables: object[][] = [];
    for (const { name } of names) tables.push(await tx.query<object[]>(rowsOf(name)));
    return tables;
  });
