import type { EntityManager } from 'typeorm';
import type { Checkpoint } from '#libs/kernel/checkpoint.js';
import { AnotherProjector, GenerationReplaced } from './errors.js';
import { POSITION_CHANNEL, SET_PATH, type Generation } from './generation.js';

const NOTIFY = `pg_notify('${POSITION_CHANNEL}', projection || ' ' || position)`;
const DO_NOT_WAIT_FOR_THE_DISK = `set_config('synchronous_commit', 'off', true)`;

/**
 * Moves a generation's checkpoint, by compare-and-set, and notifies who waits for a position of live rows. To the end of the
 * transaction the search path leads to its tables. The commit of one that is being built does not wait for the disk: if
 * Postgres crashes, rows and checkpoint are lost together, and the build goes on from there.
 * Throws `GenerationReplaced` when it is not in its state any more, and `AnotherProjector` when it is at another checkpoint.
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
      returning ${SET_PATH}, ${state === 'live' ? NOTIFY : DO_NOT_WAIT_FOR_THE_DISK}`,
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
