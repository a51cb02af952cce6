import type { DataSource } from 'typeorm';
import { enterLive } from '#libs/read-models/generations/live.js';
import { readModelProjection } from '#libs/read-models/read-model-projection.js';

const TABLES = [
  'version order by stream, known_from, true_from',
  'stream order by stream',
  'scope order by known_from, true_from',
  'entry order by position',
];

/** Every row of the live read models, table by table, in one order. */
export const liveTables = (db: DataSource): Promise<readonly (readonly object[])[]> =>
  db.transaction(async (tx) => {
    await enterLive(tx, readModelProjection);
    const tables: object[][] = [];
    for (const table of TABLES) tables.push(await tx.query<object[]>(`select * from ${table}`));
    return tables;
  });
