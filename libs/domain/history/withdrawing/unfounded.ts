import type { Refusal } from '#libs/kernel/refusal.js';
import type { Kind } from '../../kinds.js';
import { entryInWords } from '../called.js';
import { capitalised } from '../../shared/text/capitalised.js';
import type { ActEntry, HistoryEntry } from '../history.js';
import { fold } from '../placing/fold.js';
import { standingOf } from '../placing/standing.js';
import { contradictionOf } from './contradictions.js';
import { notWithdrawn } from './not-withdrawn.js';
import { unfoundedIn } from './needs.js';

/** The entries that cannot stand by themselves afterwards, and could before. */
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

const standsOnIt = (kind: Kind, entries: readonly HistoryEntry[]): string => {
  const named = entries
    .slice(-MOST_NAMED)
    .toReversed()
    .map((entry) => entryInWords(kind, entry));
  const more = entries.length - named.length;
  return `Other entries stand on it. Withdraw them first, the last first: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
};

/** Entries that were decided in view of others say what cannot be true together once those are withdrawn. */
const contradictionAfter = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]): Refusal | null => {
  const [was, would] = [before, after].map((entries) => contradictionOf(kind, fold(kind, entries)));
  return would && !was ? notWithdrawn(`Then ${would}: withdraw or put right the other entry first.`) : null;
};

/** Why the entries cannot stand as they would afterwards; null where they can. */
export const unfoundedAfter = (kind: Kind, before: readonly ActEntry[], after: readonly ActEntry[]): Refusal | null => {
  const left = leaves(kind, before, after);
  const twice = left.find(({ because }) => because === 'stands twice');
  if (twice)
    return notWithdrawn(
      `It says what another entry that stands says (${entryInWords(kind, twice.entry)}), and it can be said once. Withdraw that first.`,
    );
  if (left.length === 0) return contradictionAfter(kind, before, after);
  const stood = new Set(standingOf(before).map(({ revision }) => revision));
  const again = left.find(
    ({ entry }) => !stood.has(entry.revision) && entry.revision <= (before.at(-1)?.revision ?? -1n),
  );
  if (again)
    return notWithdrawn(
      `${capitalised(entryInWords(kind, again.entry))}, would stand again without an entry that it needs. Let that stand again first.`,
    );
  return notWithdrawn(
    standsOnIt(
      kind,
      left.map(({ entry }) => entry),
    ),
  );
};
