import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { AnotherProjector, GenerationReplaced } from './errors.js';
import { SET_PATH, type Generation } from './generation.js';

/**
 * Moves a generation on if it still stands where it was left, and tells who listens; its tables come before all others
 * from here to the end of the transaction. What is being built may be lost with Postgres, rows and position together,
 * and is then built again from there: nobody waits for its disk.
 * Throws `GenerationReplaced` when it is not what it was, and `AnotherProjector`.
 */
export const moveGeneration = async (
  tx: EntityManager,
  { number, state }: Generation,
  from: Checkpoint | null,
  to: Checkpoint,
  events: number,
): Promise<void> => {
  const [, moved] = await tx.query<[unknown, number]>(
    `update projections.generation
        set position = $4, event_id = $5, event_position = $6, events = events + $7, updated_at = clock_timestamp()
      where number = $1 and state = $2 and position is not distinct from $3
      returning ${SET_PATH},
        set_config('synchronous_commit', case state when 'live' then current_setting('synchronous_commit') else 'off' end, true),
        pg_notify('oversight_' || case state when 'live' then 'position' else state end, projection || ' ' || position)`,
    [number, state, from?.position ?? null, to.position, to.last?.id ?? null, to.last?.position ?? null, events],
  );
  if (moved === 0) throw await whyNot(tx, number, state, from);
};

const whyNot = async (
  tx: EntityManager,
  number: number,
  state: Generation['state'],
  from: Checkpoint | null,
): Promise<Error> => {
  const [row] = await tx.query<{ projection: string; state: string }[]>(
    'select projection, state from projections.generation where number = $1',
    [number],
  );
  return row?.state === state
    ? new AnotherProjector(`The rows of ${row.projection} are not at ${from?.position ?? 'the start'} any more.`)
    : new GenerationReplaced(`Generation ${number} is ${row ? row.state : 'gone'}.`);
};
