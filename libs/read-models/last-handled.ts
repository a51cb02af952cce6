import type { DataSource } from 'typeorm';
import type { Handled } from '#libs/kernel/another-log.js';

/** The last event of the log that each projection has taken; empty before the first. */
export const readLastHandled = (db: DataSource): Promise<Handled[]> =>
  db.query<Handled[]>(
    `select event_id as id, event_position as position from projections.generation
      where event_id is not null and state <> 'retired' order by event_position`,
  );
