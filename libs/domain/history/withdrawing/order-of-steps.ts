import type { Refusal } from '#libs/kernel/refusal.js';
import type { Kind } from '../../kinds.js';
import { isWithdrawal } from '../../withdrawal/events.js';
import { entryInWords } from '../called.js';
import type { ActEntry, HistoryEntry } from '../history.js';
import { isStep, roleOf } from '../placing/entry-roles.js';
import { lastStepOf } from '../placing/last-step.js';
import { placesOf } from '../placing/places.js';
import { standingOf } from '../placing/standing.js';
import { notWithdrawn } from './not-withdrawn.js';

const isWithdrawing = ({ event }: HistoryEntry): boolean => roleOf(event.type) === 'withdraws';

/** A step that was recorded after, and stands: it was made in view of what is to be withdrawn. */
const followed = (entries: readonly ActEntry[], act: readonly ActEntry[]): HistoryEntry | null => {
  const last = lastStepOf(placesOf(entries))?.entry ?? null;
  if (last === null || act.some(({ revision }) => revision === last.revision)) return null;
  const [first] = act;
  const isWithdrawal = act.some(isWithdrawing);
  if (isWithdrawal) return first && last.revision > first.revision ? last : null;
  return act.some(isStep) ? last : null;
};

/** The step that would stand again, and the steps that stood when it was withdrawn; null where none would. */
const standingAgain = (entries: readonly ActEntry[], act: readonly ActEntry[]) => {
  const first = act[0]?.revision ?? 0n;
  const named = new Set(act.flatMap(({ event }) => (isWithdrawal(event) ? event.data.revisions.map(BigInt) : [])));
  const stood = standingOf(entries.filter(({ revision }) => revision < first)).filter(isStep);
  const again = stood.findLast(({ revision }) => named.has(revision));
  if (again === undefined) return null;
  const isBefore = ({ revision }: HistoryEntry) => revision < again.revision && !named.has(revision);
  return { followed: stood.filter(isBefore), standing: standingOf(entries).filter(isStep).filter(isBefore) };
};

const without = <E extends HistoryEntry>(all: readonly E[], others: readonly E[]): E | null =>
  all.findLast(({ revision }) => !others.some((other) => other.revision === revision)) ?? null;

/** The step that a withdrawn one followed and that was withdrawn after it: it has to stand again first. */
export const missingBefore = (entries: readonly ActEntry[], act: readonly ActEntry[]): HistoryEntry | null => {
  const again = standingAgain(entries, act);
  return again && without(again.followed, again.standing);
};

/** The step that stands before a withdrawn one and that did not when that was made: it was not made in view of it. */
export const addedBefore = (entries: readonly ActEntry[], act: readonly ActEntry[]): HistoryEntry | null => {
  const again = standingAgain(entries, act);
  return again && without(again.standing, again.followed);
};

/** Why an act is not withdrawn yet: a later step stands, which was made in view of it. Null where none does. */
export const afterALaterStep = (
  kind: Kind,
  entries: readonly ActEntry[],
  made: readonly ActEntry[],
): Refusal | null => {
  const later = followed(entries, made);
  return later && notWithdrawn(`A later step stands (${entryInWords(kind, later)}): withdraw that first.`);
};
