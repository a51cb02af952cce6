import type { Act } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isRecordKind, type Kind } from '../../kinds.js';
import { needsReason, reasonRequired } from '../../shared/guards.js';
import type { WithdrawalEvent } from '../../withdrawal/events.js';
import { entryInWords } from '../called.js';
import type { ActEntry } from '../history.js';
import { begins, roleOf } from '../placing/entry-roles.js';
import { standingOf, withdrawnIn } from '../placing/standing.js';
import { addedBefore, afterALaterStep, missingBefore } from './order-of-steps.js';
import { isLasting } from './needs.js';
import { notWithdrawn } from './not-withdrawn.js';

/** An act that may be withdrawn: its entries, and the event that does it. */
export interface Withdrawal {
  readonly entries: readonly ActEntry[];
  readonly event: WithdrawalEvent & { readonly effectiveOn: PlainDate };
  /** It began the thing: nothing of the record may refer to it. */
  readonly begins: boolean;
}

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
 * Whether others refer to a thing that it began is asked of the port `ThingsOfRecord`: one stream cannot tell.
 */
export const withdrawAct = (
  kind: Kind,
  entries: readonly ActEntry[],
  revision: bigint,
  act: Pick<Act, 'reason'>,
): Withdrawal | Refusal => {
  const made = actOf(entries, revision).filter(({ event }) => roleOf(event.type) !== null);
  if (!isRecordKind(kind) || made.some((entry) => isLasting(kind, entry)))
    return notWithdrawn('What this program itself went through is not withdrawn.');
  if (made.length === 0) return notWithdrawn(`There is no entry with the revision ${revision}.`);
  const withdrawn = withdrawnIn(entries);
  if (made.every((entry) => withdrawn.has(entry.revision)))
    return notWithdrawn(`It was withdrawn already, by revision ${withdrawn.get(revision)}.`);
  if (needsReason(act)) return reasonRequired('withdraw an entry');
  const later = afterALaterStep(kind, entries, made);
  if (later) return later;
  const missing = missingBefore(entries, made);
  if (missing)
    return notWithdrawn(
      `The step before what it withdrew (${entryInWords(kind, missing)}) was withdrawn since: let that stand again first.`,
    );
  const added = addedBefore(entries, made);
  if (added)
    return notWithdrawn(
      `A step stands now before what it withdrew, and did not when that was recorded (${entryInWords(kind, added)}): withdraw that first.`,
    );
  return {
    entries: made,
    event: withdrawalOf(made),
    begins: made.some(begins),
  };
};
