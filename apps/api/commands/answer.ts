import type { Entry } from '#libs/application/entering/entry.js';
import type { CommandOutcome, CommandSuccess, Entered, KeyReused, LostRace } from '#libs/doing/outcome.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { Answered } from '../http/answered.js';
import { revisionTag } from '../http/tags.js';
import { problemOfRefusal } from '../problems/of-refusal.js';
import { Problem } from '../problems/problem.js';
import type { Receipts, ToldReceipt } from './receipts.js';

/** What came of a change: where the thing stands now. `position` is null when it was so already. */
export interface Changed {
  readonly kind: Kind;
  readonly id: string;
  readonly revision: string;
  readonly position: string | null;
  readonly state: { readonly status: string };
  /** The entries of later days that stand, and change again what this changed. */
  readonly later: readonly Later[];
  readonly warnings: readonly string[];
  /** What whoever made the change keeps, to hold the audit's log to. */
  readonly receipts: readonly ToldReceipt[];
  /** Nothing was recorded: this is what would come of it. */
  readonly preview?: true;
}

interface Later {
  readonly revision: string;
  readonly type: string;
  readonly words: string;
  readonly effectiveOn: PlainDate;
}

const lostRace = ({ message, actual, state }: LostRace): Problem => {
  if (actual === 'no_stream') return new Problem('not-found', 'There is no such thing.');
  const members = { state: state.status, revision: String(actual), current: state };
  return new Problem('lost-race', message, members, { ETag: revisionTag(actual) });
};

const refused = (refusal: Refusal | LostRace | KeyReused): Problem =>
  refusal.code === 'lost-race' ? lostRace(refusal) : problemOfRefusal(refusal);

const alreadyThere = ({ ref }: Entry, location: string, { actual, state }: LostRace): Problem => {
  const members = { state: state.status, revision: String(actual), current: state };
  const headers = { Location: location, ...(actual === 'no_stream' ? {} : { ETag: revisionTag(actual) }) };
  return new Problem('already-exists', `${ref} is in the record already, with other facts.`, members, headers);
};

const warningsOf = ({ against }: CommandSuccess): readonly string[] =>
  against === null ? [] : [`It is irregular, and is shown as such. ${against}`];

interface Asked {
  readonly preview: boolean;
  readonly receipts: Receipts;
  /** Whether others may send the very same command. */
  readonly isRepeatable: boolean;
  /** Of a thing that was to be made. */
  readonly location?: string;
}

/** Throws a `Problem` when the change was refused. */
export const changedOf = async (
  kind: Kind,
  outcome: CommandOutcome,
  { preview, receipts, isRepeatable, location }: Asked,
): Promise<Answered<Changed>> => {
  if (!outcome.ok) throw refused(outcome.refusal);
  const { id, revision, position, reached, state, later, repeated, replayed } = outcome;
  const body = {
    kind,
    id,
    revision: String(revision),
    position: position === null ? null : String(position),
    state,
    later: later.map((entry) => ({ ...entry, revision: String(entry.revision) })),
    warnings: warningsOf(outcome),
    receipts: await receipts.of(kind, outcome, isRepeatable),
    ...(preview && { preview }),
  };
  const made = location === undefined ? {} : { made: { location, now: !preview && (!repeated || replayed) } };
  // A preview has no revision that anybody can have read, so its ETag matches none.
  const tag = preview ? {} : { tag: revisionTag(revision) };
  return new Answered(body, { ...tag, position: reached, replayed, ...made });
};

/** `path` is below `/v1/`. Throws a `Problem` when it was refused, or when the record has it with other facts. */
export const madeOf = async (
  path: string,
  entered: Entered,
  asked: Pick<Asked, 'preview' | 'receipts'>,
): Promise<Answered<Changed>> => {
  if (isRefusal(entered)) throw problemOfRefusal(entered);
  const { kind, id, outcome } = entered;
  const location = `/v1/${path}/${id}`;
  if (!outcome.ok && outcome.refusal.code === 'lost-race') throw alreadyThere(entered, location, outcome.refusal);
  // What is made has the id of its facts: whoever makes it has made the same.
  return changedOf(kind, outcome, { ...asked, isRepeatable: true, location });
};
