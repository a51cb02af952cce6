import { LessThanOrEqual } from 'typeorm';
import type { Instant } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import type { Queries } from '../queries.js';
import { ENTRY } from '../tables/entry.js';

type Times = Pick<RecordedEvent, 'created'> & { readonly metadata: Pick<RecordedEvent['metadata'], 'recordedAt'> };

/**
 * When an event was known: the earlier of what its writer's clock said and what the event store's did. So a log that was
 * copied keeps its instants, and a writer whose clock runs ahead hides nothing that others write after it.
 */
const knownFrom = ({ created, metadata: { recordedAt } }: Times): Instant =>
  new Date(Math.min(Date.parse(recordedAt), Date.parse(created))).toISOString();

/**
 * The log's clock at each of these events, which come in the order of the log: the latest instant so far from which one
 * was known, since the clocks of machines step back and what was known never does. `before`: the clock until now.
 */
export const clockOf = (before: Instant | null, events: readonly Times[]): readonly Instant[] => {
  let latest = before ?? '';
  return events.map((event) => {
    const instant = knownFrom(event);
    return (latest = instant > latest ? instant : latest);
  });
};

/** When the last event up to that position was recorded, by the log's clock; `null` before the first. */
export const clockAt = async (queries: Queries, position: Position | null): Promise<Instant | null> => {
  const [last] = await queries.run((tx) =>
    tx.getRepository(ENTRY.entity).find({
      select: { position: true, clock: true },
      where: position === null ? {} : { position: LessThanOrEqual(position) },
      order: { position: 'desc' },
      take: 1,
    }),
  );
  return last ? new Date(last.clock).toISOString() : null;
};

/** When the first event of all was recorded, by the log's clock; `null` for an empty record. */
export const clockBegins = async (queries: Queries): Promise<Instant | null> => {
  const [first] = await queries.run((tx) =>
    tx
      .getRepository(ENTRY.entity)
      .find({ select: { position: true, clock: true }, order: { position: 'asc' }, take: 1 }),
  );
  return first ? new Date(first.clock).toISOString() : null;
};

/** The last position that had been recorded at that instant, by the log's clock; 0 before the first. */
export const positionAt = async (queries: Queries, instant: Instant): Promise<Position> => {
  const [last] = await queries.run((tx) =>
    tx.getRepository(ENTRY.entity).find({
      select: { position: true },
      where: { clock: LessThanOrEqual(new Date(instant)) },
      order: { clock: 'desc', position: 'desc' },
      take: 1,
    }),
  );
  return last?.position ?? 0n;
};
