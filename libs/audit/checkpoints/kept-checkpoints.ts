import type { EntityManager } from 'typeorm';
import { policyOf } from '../witnesses/policies.js';
import { sizesWithQuorum } from '../witnesses/quorum.js';
import { noteAt } from './notes.js';

/** A note of the log over so many leaves. */
export interface KeptCheckpoint {
  readonly size: bigint;
  readonly note: string;
}

/** Finds the last of a day by the index, then goes on before that day (UTC): it is one look for each day. */
const LAST_OF_EACH_DAY = `
  with recursive last as (
    (select time, size from audit.signature
      where name = origin and origin = $1 and time > 0 and size < $2
      order by time desc, size desc limit 1)
    union all
    select before.* from last, lateral (
      select time, size from audit.signature
       where name = origin and origin = $1 and time > 0 and size < $2 and time < last.time / 86400 * 86400
       order by time desc, size desc limit 1) as before
  )
  select distinct size from last`;

/** Notes of a log of before it had so many leaves: the last of each day (UTC), and every one that has the quorum of its policy; the largest first. */
export async function* keptCheckpoints(
  tx: EntityManager,
  before: { readonly origin: string; readonly size: bigint },
): AsyncGenerator<KeptCheckpoint> {
  const { origin, size: below } = before;
  const daily = await tx.query<{ size: bigint }[]>(LAST_OF_EACH_DAY, [origin, below]);
  const sizes = new Set(daily.map(({ size }) => size));
  const policy = await policyOf(tx, origin);
  if (policy !== null) for await (const size of sizesWithQuorum(tx, before, policy)) sizes.add(size);
  for (const size of [...sizes].sort((one, other) => (one < other ? 1 : -1))) {
    const note = await noteAt(tx, { origin, size });
    if (note !== null) yield { size, note };
  }
}
