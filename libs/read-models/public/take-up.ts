import { begins } from '#libs/domain/history/placing/entry-roles.js';
import { evolveBy } from '#libs/domain/history/placing/fold.js';
import { isStatement, type StatementEvent } from '#libs/domain/statement/events.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { Position } from '#libs/kernel/position.js';
import type { TakeUp } from '../register/fold.js';
import type { StreamNow, Taken } from '../register/stream.js';
import { nothingFolded, type AnyState } from '../register/version.js';
import { fromWhatWasKnown } from './before-change.js';
import { begunByPaper, type SpokenOf } from './begun-by-paper.js';
import { changesTold } from './changes-told.js';

const nextRevision = (stream: StreamNow | undefined): bigint =>
  stream === undefined || stream.revision === null ? 0n : stream.revision + 1n;

/** What the import that made the thing says of it, its own entries tell. */
const isOfItsImport = (stream: StreamNow | undefined, { metadata: { importId } }: Taken): boolean =>
  importId !== null && stream?.last?.state.importId === importId;

/** An entry that becomes public; `spokenOf`: of a paper's statement, what it speaks of. */
export interface ToldEntry extends Taken {
  readonly spokenOf?: SpokenOf;
}

/** Where no paper began the thing, this one did, as far as the public knows. */
const beginningIn = ({ kind, spokenOf }: ToldEntry): readonly DomainEvent[] =>
  spokenOf === undefined ? [] : begunByPaper(kind, spokenOf);

const stateAfter = (taken: Taken, events: readonly DomainEvent[]): AnyState =>
  events.reduce<AnyState>(
    (state, event) => evolveBy(taken.kind, state, { ...taken, event }),
    nothingFolded(taken.kind).state,
  );

/** Of each thing, by its stream, the day of the latest meeting for which a paper told of it. */
export type ToldUpTo = Map<string, PlainDate>;

const statementIn = (
  stream: StreamNow | undefined,
  taken: Taken,
  statement: StatementEvent,
  toldUpTo: ToldUpTo,
): readonly DomainEvent[] => {
  const { meeting } = statement.data;
  // A paper that is published late is older than what was told meanwhile.
  const isLate = meeting < (toldUpTo.get(taken.stream) ?? meeting);
  if (!isLate) toldUpTo.set(taken.stream, meeting);
  const now = stream?.last?.state.state ?? nothingFolded(taken.kind).state;
  if (now.status !== 'none') {
    const own = isOfItsImport(stream, taken);
    return [statement, ...(own || isLate ? [] : changesTold(taken.kind, now, statement.data))];
  }
  const beginning = beginningIn(taken);
  if (beginning.length === 0) return nextRevision(stream) === 0n ? [] : [statement];
  return [...beginning, statement, ...changesTold(taken.kind, stateAfter(taken, beginning), statement.data)];
};

const eventsOf = (stream: StreamNow | undefined, taken: Taken, toldUpTo: ToldUpTo): readonly DomainEvent[] => {
  const { event, kind } = taken;
  if (isStatement(event)) return statementIn(stream, taken, event, toldUpTo);
  const { state } = stream?.last?.state ?? nothingFolded(kind);
  if (begins(taken)) return state.status === 'none' ? [event] : [];
  return nextRevision(stream) === 0n ? [] : [fromWhatWasKnown(kind, state, event)];
};

/**
 * Numbers the entries as they become public, in streams that have these alone: what is public of a stream tells nothing of
 * how much is not. What no paper tells of does not exist for the public. `last`: the last position.
 */
export const takeUpFrom = (last: Position, toldUpTo: ToldUpTo): TakeUp => {
  let position = last;
  return (stream, taken) => {
    const first = nextRevision(stream);
    return eventsOf(stream, taken, toldUpTo).map((event, n) => ({
      ...taken,
      event,
      revision: first + BigInt(n),
      position: ++position,
    }));
  };
};
