import type { EntityManager } from 'typeorm';

const OF_THING = ['statement', 'traceless', 'existence', 'standing', 'entry', 'version', 'card'];

/** Takes things out of the public's rows, whole: also what was known of them before. The search path leads to these rows. */
export const conceal = async (tx: EntityManager, streams: readonly string[]): Promise<void> => {
  const rows = await tx.query<{ id: number }[]>('select id from thing where stream = any($1)', [streams]);
  const things = rows.map(({ id }) => id);
  await tx.query('delete from base where id in (select base from version where thing = any($1))', [things]);
  for (const table of OF_THING) await tx.query(`delete from ${table} where thing = any($1)`, [things]);
  await tx.query('delete from thing where id = any($1)', [things]);
};
