import { ACTION_NEEDS } from '../action/needs.js';
import { ACTION_PLAN_NEEDS } from '../action-plan/needs.js';
import type { Kind } from '../kinds.js';
import { REPORT_NEEDS } from '../report/needs.js';
import type { Needs } from '../shared/needs.js';
import { nameKey } from '../shared/text/same-name.js';
import { roleOf } from './entry-roles.js';
import type { HistoryEntry } from './history.js';

const NEEDS: Readonly<Partial<Record<Kind, Needs>>> = {
  action: ACTION_NEEDS,
  'action-plan': ACTION_PLAN_NEEDS,
  report: REPORT_NEEDS,
};
const NONE: Needs = { needed: {}, once: {} };

const valueAt = ({ event }: HistoryEntry, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], event.data);

/** Names are compared as they are elsewhere. */
const memberOf = (entry: HistoryEntry, path: string | undefined): string => {
  const value = path === undefined ? '' : valueAt(entry, path);
  return typeof value === 'string' ? nameKey(value) : JSON.stringify(value);
};

/** An entry that cannot stand as it is, beside these others, and why. */
export interface Unfounded<E extends HistoryEntry = HistoryEntry> {
  readonly entry: E;
  readonly because: 'needs another' | 'stands twice';
}

const isBeginning = ({ event }: HistoryEntry): boolean => roleOf(event.type) === 'begins';

/**
 * Which of the standing entries, in the order of recording, need one that is not there, or say again what can be said
 * once. A thing that did not begin has nothing that could stand.
 */
export const unfoundedIn = <E extends HistoryEntry>(kind: Kind, standing: readonly E[]): readonly Unfounded<E>[] => {
  const { needed, once } = NEEDS[kind] ?? NONE;
  return standing.flatMap((entry): Unfounded<E>[] => {
    const { type } = entry.event;
    const others = standing.filter((other) => other !== entry);
    const need = needed[type];
    const lacks =
      need && !others.some((o) => o.event.type === need.type && memberOf(o, need.by) === memberOf(entry, need.by));
    const homeless = roleOf(type) !== 'withdraws' && !isBeginning(entry) && !others.some(isBeginning);
    if (lacks || homeless) return [{ entry, because: 'needs another' }];
    const key = once[type];
    const repeats =
      (key !== undefined &&
        others.some(
          (o) =>
            o.revision < entry.revision && o.event.type === type && memberOf(o, key.by) === memberOf(entry, key.by),
        )) ||
      (isBeginning(entry) && others.some((o) => o.revision < entry.revision && isBeginning(o)));
    return repeats ? [{ entry, because: 'stands twice' }] : [];
  });
};
