import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from './dates.js';
import { eventNamed } from './event-words.js';

interface Named {
  readonly type: string;
  readonly effectiveOn: PlainDate;
}

/** An entry that was recorded after one of a later day; `place` is the day from which it holds. */
export interface EnteredLate {
  readonly entry: Named & { readonly place: PlainDate };
  readonly after: Named;
}

const called = ({ type, effectiveOn }: Named): string => `“${eventNamed(type)}” of ${dateInWords(effectiveOn)}`;

/** Why something is told otherwise since entries take their place, in one sentence. */
export const enteredLateInWords = ({ entry, after }: EnteredLate): string => {
  const holds =
    entry.place === entry.effectiveOn
      ? 'each now holds from its own day'
      : `it now holds from ${dateInWords(entry.place)}, not before what it follows`;
  return `${called(entry)} was recorded after ${called(after)}: ${holds}.`;
};

/** "20 September 2017", "20 September 2017 to 26 November 2026". */
export const daysInWords = ({ firstDay, lastDay }: { readonly firstDay: PlainDate; readonly lastDay: PlainDate }) =>
  firstDay === lastDay ? dateInWords(firstDay) : `${dateInWords(firstDay)} to ${dateInWords(lastDay)}`;
