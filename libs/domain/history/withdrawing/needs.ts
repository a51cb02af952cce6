import { spelledId } from '#libs/kernel/stream-id.js';
import { ACTION_NEEDS } from '../../action/needs.js';
import { ACTION_PLAN_NEEDS } from '../../action-plan/needs.js';
import { AUTHORITY_NEEDS } from '../../authority/needs.js';
import { BODY_NEEDS } from '../../body/needs.js';
import { INSPECTION_NEEDS } from '../../inspection/needs.js';
import type { Kind } from '../../kinds.js';
import { MINUTES_NEEDS } from '../../minutes/needs.js';
import { RECOMMENDATION_NEEDS } from '../../recommendation/needs.js';
import { REPORT_NEEDS } from '../../report/needs.js';
import { memberOf, type Needs } from '../../shared/needs.js';
import { TRACKER_NEEDS } from '../../tracker/needs.js';
import { begins } from '../placing/entry-roles.js';
import type { HistoryEntry } from '../history.js';
import { placesOf, type Placed } from '../placing/places.js';

const NEEDS: Readonly<Partial<Record<Kind, Needs>>> = {
  action: ACTION_NEEDS,
  'action-plan': ACTION_PLAN_NEEDS,
  authority: AUTHORITY_NEEDS,
  body: BODY_NEEDS,
  inspection: INSPECTION_NEEDS,
  minutes: MINUTES_NEEDS,
  recommendation: RECOMMENDATION_NEEDS,
  report: REPORT_NEEDS,
  tracker: TRACKER_NEEDS,
};
const NONE: Needs = { needed: {}, once: {} };

/** Whether a process tells of itself by it, which is never withdrawn. */
export const isLasting = (kind: Kind, { event }: HistoryEntry): boolean =>
  NEEDS[kind]?.lasting?.includes(event.type) ?? false;

/** Ids were recorded as they were typed once: in either case of letters. */
const comparedBy = ({ event }: HistoryEntry, path: string | undefined): string => {
  const value = path === undefined ? '' : memberOf(event, path);
  return typeof value === 'string' ? spelledId(value) : JSON.stringify(value);
};

const alike = (one: HistoryEntry, other: HistoryEntry, path: string | undefined): boolean =>
  comparedBy(one, path) === comparedBy(other, path);

/** An entry that cannot stand as it is, beside these others, and why. */
export interface Unfounded<E extends HistoryEntry = HistoryEntry> {
  readonly entry: E;
  readonly because: 'needs another' | 'stands twice';
}

/** What it needs is there from its own day, or an earlier one. */
const lacks = ({ entry, place }: Placed, { needed }: Needs, others: readonly Placed[]): boolean => {
  const need = needed[entry.event.type] ?? [];
  return [need]
    .flat()
    .some(
      ({ types, which, by }) =>
        !others.some(
          (o) =>
            o.place <= place &&
            types.includes(o.entry.event.type) &&
            (which?.(o.entry.event) ?? true) &&
            alike(o.entry, entry, by),
        ),
    );
};

const repeats = (entry: HistoryEntry, { once, either = [] }: Needs, others: readonly HistoryEntry[]): boolean => {
  const earlier = others.filter(({ revision }) => revision < entry.revision);
  if (begins(entry)) return earlier.some(begins);
  const rivals = either.find(({ types }) => types.includes(entry.event.type));
  if (rivals && earlier.some((other) => rivals.types.includes(other.event.type) && alike(other, entry, rivals.by)))
    return true;
  const saysTheSame = once[entry.event.type];
  const standing = [entry, ...others].map(({ event }) => event);
  return (
    saysTheSame !== undefined &&
    earlier.some(({ event }) => event.type === entry.event.type && saysTheSame(event, entry.event, standing))
  );
};

/**
 * Which of the entries that stand, in the order of recording, need one that is not there, or say again what can be said
 * once. A thing that did not begin has nothing that could stand. `entries` are all of a stream, in the order of recording.
 */
export const unfoundedIn = <E extends HistoryEntry>(kind: Kind, entries: readonly E[]): readonly Unfounded<E>[] => {
  const needs = NEEDS[kind] ?? NONE;
  const placed = placesOf(entries).toSorted((a, b) => (a.entry.revision < b.entry.revision ? -1 : 1));
  return placed.flatMap((each): Unfounded<E>[] => {
    const { entry } = each;
    const others = placed.filter((other) => other !== each);
    const homeless = !begins(entry) && !others.some((other) => begins(other.entry));
    if (homeless || lacks(each, needs, others)) return [{ entry, because: 'needs another' }];
    const again = repeats(
      entry,
      needs,
      others.map((other) => other.entry),
    );
    return again ? [{ entry, because: 'stands twice' }] : [];
  });
};
