import { begins } from '#libs/domain/history/placing/entry-roles.js';
import { isStatement } from '#libs/domain/statement/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { TakeUp } from '../register/fold.js';
import type { StreamNow, Taken } from '../register/stream.js';
import { nothingFolded } from '../register/version.js';
import { fromWhatWasKnown } from './before-change.js';
import { changesTold } from './changes-told.js';

const nextRevision = (stream: StreamNow | undefined): bigint =>
  stream === undefined || stream.revision === null ? 0n : stream.revision + 1n;

/** What the import that made the thing says of it, its own entries tell. */
const isOfItsImport = (stream: StreamNow | undefined, { metadata: { importId } }: Taken): boolean =>
  importId !== null && stream?.last?.state.importId === importId;

const eventsOf = (stream: StreamNow | undefined, taken: Taken): readonly DomainEvent[] => {
  const { event, kind } = taken;
  const { state } = stream?.last?.state ?? nothingFolded(kind);
  if (!isStatement(event)) return [fromWhatWasKnown(kind, state, event)];
  return [event, ...(isOfItsImport(stream, taken) ? [] : changesTold(kind, state, event.data))];
};

/**
 * Numbers the entries as they become public, in streams that have these alone: what is public of a stream tells nothing of
 * how much is not. What no paper began does not exist for the public. `last`: the last position.
 */
export const takeUpFrom = (last: Position): TakeUp => {
  let position = last;
  return (stream, taken) => {
    if (nextRevision(stream) === 0n && !begins(taken)) return [];
    const first = nextRevision(stream);
    return eventsOf(stream, taken).map((event, n) => ({
      ...taken,
      event,
      revision: first + BigInt(n),
      position: ++position,
    }));
  };
};
