import type { Change } from '../trail/entry.js';
import type { Explaining } from './difference.js';

/** The one is the other, or a member of it: an owner may be recorded whole or by its members. */
const related = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const changedBy = ({ changes, lastChanges }: Explaining): readonly Change[] => [...changes, ...(lastChanges ?? [])];

/** In the order in which they make the state. `entries` are in that of recording. */
export const byPlace = (entries: readonly Explaining[]): readonly Explaining[] =>
  entries.toSorted((a, b) => a.place.localeCompare(b.place));

const touching = (path: string, entries: readonly Explaining[]): readonly Explaining[] =>
  byPlace(entries).filter((entry) => changedBy(entry).some((change) => related(change.path, path)));

/** `owner` of `owner.post`. */
const wholeOf = (path: string): string => path.replace(/\.[^.]*$/, '');

/**
 * What counts at `to` made the member what it is: the last by its place that made it just that, or that touched it; only
 * where nothing there touched it, what `from` alone had did. Where nothing touched it at all, another member of the
 * same whole took its place: a person became the owner, and a post, entered later for an earlier day, no longer is.
 */
export const causeOf = (
  { path, to }: Pick<Change, 'path' | 'to'>,
  entries: readonly Explaining[],
): Explaining | null => {
  const itself = touching(path, entries);
  const touched = itself.length > 0 ? itself : touching(wholeOf(path), entries);
  const atTo = touched.filter(({ countedAt }) => countedAt === 'to');
  const made = atTo.findLast((entry) =>
    changedBy(entry).some((change) => change.path === path && JSON.stringify(change.to) === JSON.stringify(to)),
  );
  return made ?? atTo.at(-1) ?? touched.at(-1) ?? null;
};
