import type { DataSource } from 'typeorm';
import { enterLive } from '#libs/read-models/generations/live.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';

/** Every row of every table of the live rows that the public reads, table by table, in one order. */
export const publicTables = (db: DataSource): Promise<Readonly<Record<string, readonly object[]>>> =>
  db.transaction(async (tx) => {
    await enterLive(tx, readModelProjection, 'public');
    const names = await tx.query<{ name: string }[]>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = current_schema order by 1`,
    );
    const tables: Record<string, object[]> = {};
    for (const { name } of names)
      tables[name] = await tx.query<object[]>(`select * from ${name} as row order by row::text collate "C"`);
    return tables;
  });
