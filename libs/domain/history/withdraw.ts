import { formatDate } from '#libs/calendar/words.js';
import type { Act } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isRecordKind, type Kind } from '../kinds.js';
import { invalid, needsReason, reasonRequired } from '../shared/guards.js';
import { calledOf, lastStepOf } from './day-rules.js';
import { roleOf } from './entry-roles.js';
import type { ActEntry, HistoryEntry } from './history.js';
import { unfoundedIn } from './needs.js';
import { placesOf } from './places.js';
import { standingOf, withdrawnIn } from './standing.js';
import type { WithdrawalEvent } from './withdrawal.js';

/** An act that may be withdrawn: its entries, and the event that does it. */
export interface Withdrawal {
  readonly entries: readonly ActEntry[];
  readonly event: WithdrawalEvent & { readonly effectiveOn: PlainDate };
  /** It began the thing: nothing of the record may refer to it. */
  readonly begins: boolean;
}

const FIELD = 'revision';

const isStep = ({ event }: HistoryEntry): boolean => roleOf(event.type) === 'step';
const isWithdrawing = ({ event }: HistoryEntry): boolean => roleOf(event.type) === 'withdraws';

const told = ({ event, metadata }: HistoryEntry): string =>
  `${calledOf(event.type)} of ${formatDate(metadata.effectiveOn)}`;

/** The event that withdraws an act, which has the day of what it withdraws. */
export const withdrawalOf = (entries: readonly ActEntry[]): Withdrawal['event'] => ({
  type: 'EntryWithdrawn.v1',
  data: { revisions: entries.map(({ revision }) => String(revision)) },
  effectiveOn: entries[0]?.metadata.effectiveOn ?? '',
});

/** The entries of the act that made the entry of that revision; none where there is no such entry. */
const actOf = (entries: readonly ActEntry[], revision: bigint): readonly ActEntry[] => {
  const named = entries.find((entry) => entry.revision === revision);
  return named ? entries.filter(({ metadata }) => metadata.commandId === named.metadata.commandId) : [];
};

/** A step that was recorded after, and stands: it was made in view of what is to be withdrawn. */
const followed = (entries: readonly ActEntry[], act: readonly ActEntry[]): HistoryEntry | null => {
  const last = lastStepOf(placesOf(entries))?.entry ?? null;
  if (last === null || act.some(({ revision }) => revision === last.revision)) return null;
  const [first] = act;
  const isWithdrawal = act.some(isWithdrawing);
  if (isWithdrawal) return first && last.revision > first.revision ? last : null;
  return act.some(isStep) ? last : null;
};

/** What an act is held against: that it may go by itself, or that others, appended with it, make good what it leaves. */
const leaves = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]) => {
  const known = new Set(unfoundedIn(kind, standingOf(before)).map(({ entry }) => entry.revision));
  return unfoundedIn(kind, standingOf(after)).filter(({ entry }) => !known.has(entry.revision));
};

/** Why the entries cannot stand as they would afterwards; null where they can. */
export const unfoundedAfter = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]): Refusal | null => {
  const [first] = leaves(kind, before, after);
  if (!first) return null;
  return invalid(
    FIELD,
    first.because === 'stands twice'
      ? `${told(first.entry)} says what another entry that stands says: it can be said once. Withdraw the other first.`
      : `${told(first.entry)} stands on it: withdraw that first.`,
  );
};

/**
 * Withdraws the act that made the entry of that revision, as recorded by mistake: an act with a step only while it is the
 * last standing step, a fact only while no standing entry needs it, a withdrawal only while no step was recorded since.
 * Whether others refer to a thing that it began is asked elsewhere: only the record knows.
 */
export const withdrawAct = (
  kind: Kind,
  entries: readonly ActEntry[],
  revision: bigint,
  act: Pick<Act, 'reason'>,
): Withdrawal | Refusal => {
  if (!isRecordKind(kind)) return invalid(FIELD, 'What this program itself went through is not withdrawn.');
  const made = actOf(entries, revision).filter(({ event }) => roleOf(event.type) !== null);
  if (made.length === 0) return invalid(FIELD, `There is no entry with the revision ${revision}.`);
  const withdrawn = withdrawnIn(entries);
  if (made.every((entry) => withdrawn.has(entry.revision)))
    return invalid(FIELD, `It was withdrawn already, by revision ${withdrawn.get(revision)}.`);
  if (needsReason(act)) return reasonRequired('withdraw an entry');
  const later = followed(entries, made);
  if (later) return invalid(FIELD, `A later step stands (${told(later)}): withdraw that first.`);
  return {
    entries: made,
    event: withdrawalOf(made),
    begins: made.some(({ event }) => roleOf(event.type) === 'begins'),
  };
};
