import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/kernel/event.js';

/**
 * Notes who has seen what the record says otherwise since entries take their place; whoever said so first stays. Null
 * where there is nothing to see.
 */
export const noteSeen = async (
  db: DataSource,
  by: string,
): Promise<{ readonly by: string; readonly at: Instant } | null> => {
  const [[row]] = await db.query<[{ by: string; at: Date }[], number]>(
    `update projections.order_of_entries set seen_by = coalesce(seen_by, $1), seen_at = coalesce(seen_at, now())
      where things > 0 returning seen_by as by, seen_at as at`,
    [by],
  );
  return row ? { by: row.by, at: row.at.toISOString() } : null;
};
