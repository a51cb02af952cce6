import type pg from 'pg';

const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Refuses a Postgres that answers a commit before it is on disk, and holds this connection to the synchronous_commit
 * it has now.
 */
export const demandDurability = async (connection: pg.ClientBase): Promise<void> => {
  const { rows } = await connection.query<{ name: string }>(
    `select name from pg_settings where name = any($1) and setting = 'off' order by name`,
    [NEEDED],
  );
  if (rows.length > 0) {
    const off = rows.map((row) => row.name).join(', ');
    throw new Error(`This Postgres can lose what it committed (${off} off): the event log will not be kept in it.`);
  }
  await connection.query(`select set_config('synchronous_commit', current_setting('synchronous_commit'), false)`);
};
