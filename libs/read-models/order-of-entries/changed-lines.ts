import type { Kind } from '#libs/domain/deciders.js';
import { inBothOrders, type InBothOrders } from '#libs/domain/history/order-of-entries/both-orders.js';
import type { HistoryEntry } from '#libs/domain/history/history.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { diff } from '../trail/diff.js';
import type { Change } from '../trail/entry.js';
import type { ChangedLine } from './changed.js';
import { enteredLate } from './entered-late.js';

type Told = Omit<ChangedLine, 'because'>;

const same = (line: Told, { path, from, to }: Change): boolean =>
  line.path === path && JSON.stringify([line.until, line.now]) === JSON.stringify([from, to]);

/** Told once as long as it is the same two values, day after day. */
const grouped = (states: readonly InBothOrders[]): readonly Told[] => {
  const lines: Told[] = [];
  let dayBefore: PlainDate | undefined;
  for (const { day, asRecorded, byPlace } of states) {
    for (const change of diff(asRecorded, byPlace)) {
      const at = lines.findIndex((line) => line.lastDay === dayBefore && same(line, change));
      const { path, from: until, to: now } = change;
      if (at < 0) lines.push({ path, until, now, firstDay: day, lastDay: day });
      else lines[at] = { ...lines[at]!, lastDay: day };
    }
    dayBefore = day;
  }
  return lines;
};

/**
 * What a thing is told of otherwise by the place of its entries than by the order of recording alone, on these days:
 * member by member. `entries` are all of its stream, in the order of recording; `days` each once, in their order.
 */
export const changedLines = (
  kind: Kind,
  entries: readonly HistoryEntry[],
  days: readonly PlainDate[],
): readonly ChangedLine[] =>
  grouped(inBothOrders(kind, entries, days)).map((line) => ({
    ...line,
    because: enteredLate(kind, entries, line.path, line.firstDay),
  }));
