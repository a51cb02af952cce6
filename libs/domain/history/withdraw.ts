import type { Act } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isRecordKind, type Kind } from '../kinds.js';
import { invalid, needsReason, reasonRequired } from '../shared/guards.js';
import { entryInWords } from './called.js';
import { lastStepOf } from './day-rules.js';
import { roleOf } from './entry-roles.js';
import type { ActEntry, HistoryEntry } from './history.js';
import { unfoundedIn } from './needs.js';
import { placesOf } from './places.js';
import { standingOf, withdrawnIn } from './standing.js';
import { isWithdrawal, type WithdrawalEvent } from './withdrawal.js';

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

/** The event that withdraws an act, which has the day of what it withdraws. */
const withdrawalOf = (entries: readonly ActEntry[]): Withdrawal['event'] => ({
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

/** The step that a withdrawn one followed and that was withdrawn after it: it has to stand again first. */
const missingBefore = (entries: readonly ActEntry[], act: readonly ActEntry[]): HistoryEntry | null => {
  const first = act[0]?.revision ?? 0n;
  const named = new Set(act.flatMap(({ event }) => (isWithdrawal(event) ? event.data.revisions.map(BigInt) : [])));
  const stood = standingOf(entries.filter(({ revision }) => revision < first)).filter(isStep);
  const again = stood.findLast(({ revision }) => named.has(revision));
  const stands = new Set(standingOf(entries).map(({ revision }) => revision));
  const before = stood.filter(({ revision }) => again !== undefined && revision < again.revision);
  return before.findLast(({ revision }) => !named.has(revision) && !stands.has(revision)) ?? null;
};

/** What an act is held against: that it may go by itself, or that others, appended with it, make good what it leaves. */
const leaves = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]) => {
  const known = new Set(unfoundedIn(kind, before).map(({ entry }) => entry.revision));
  return unfoundedIn(kind, after).filter(({ entry }) => !known.has(entry.revision));
};

/** The entries as they are afterwards, without those that cannot stand by themselves then. */
export const foundedOf = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]): readonly ActEntry[] => {
  const left = new Set(leaves(kind, before, after).map(({ entry }) => entry.revision));
  return after.filter(({ revision }) => !left.has(revision));
};

const MOST_NAMED = 5;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const standsOnIt = (kind: Kind, entries: readonly HistoryEntry[]): string => {
  const named = entries
    .slice(-MOST_NAMED)
    .toReversed()
    .map((entry) => entryInWords(kind, entry));
  const more = entries.length - named.length;
  return `Other entries stand on it. Withdraw them first, the last first: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
};

/** Why the entries cannot stand as they would afterwards; null where they can. */
export const unfoundedAfter = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]): Refusal | null => {
  const left = leaves(kind, before, after);
  const twice = left.find(({ because }) => because === 'stands twice');
  if (twice)
    return invalid(
      FIELD,
      `It says what another entry that stands says (${entryInWords(kind, twice.entry)}), and it can be said once. Withdraw that first.`,
    );
  if (left.length === 0) return null;
  const stood = new Set(standingOf(before).map(({ revision }) => revision));
  const again = left.find(
    ({ entry }) => !stood.has(entry.revision) && entry.revision <= (before.at(-1)?.revision ?? -1n),
  );
  if (again)
    return invalid(
      FIELD,
      `${capitalised(entryInWords(kind, again.entry))}, would stand again without an entry that it needs. Let that stand again first.`,
    );
  return invalid(
    FIELD,
    standsOnIt(
      kind,
      left.map(({ entry }) => entry),
    ),
  );
};

const afterALaterStep = (kind: Kind, entries: readonly ActEntry[], made: readonly ActEntry[]): Refusal | null => {
  const later = followed(entries, made);
  return later && invalid(FIELD, `A later step stands (${entryInWords(kind, later)}): withdraw that first.`);
};

/** The events that withdraw these entries, act by act, the last first. */
export const withdrawalsOf = (entries: readonly ActEntry[]): readonly Withdrawal['event'][] => {
  const commands = new Set(entries.map(({ metadata }) => metadata.commandId));
  const acts = [...commands].map((id) => entries.filter(({ metadata }) => metadata.commandId === id));
  return acts.toReversed().map(withdrawalOf);
};

/**
 * Withdraws all that stands of what an import recorded of a thing, unless somebody recorded something since that stands on
 * it; nothing where nothing of it stands. Whether others refer to a thing that it began is asked elsewhere.
 */
export const withdrawImported = (
  kind: Kind,
  entries: readonly ActEntry[],
  importId: string,
): readonly Withdrawal['event'][] | Refusal => {
  const made = standingOf(entries).filter(({ metadata }) => metadata.importId === importId);
  return afterALaterStep(kind, entries, made) ?? withdrawalsOf(made);
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
  const later = afterALaterStep(kind, entries, made);
  if (later) return later;
  const missing = missingBefore(entries, made);
  if (missing)
    return invalid(
      FIELD,
      `The step before what it withdrew (${entryInWords(kind, missing)}) was withdrawn since: let that stand again first.`,
    );
  return {
    entries: made,
    event: withdrawalOf(made),
    begins: made.some(({ event }) => roleOf(event.type) === 'begins'),
  };
};
