import { londonDay } from '#libs/calendar/index.js';
import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from '#libs/words/dates.js';

/** Said where a moment is before everything that is recorded, with the way to the same day as known now. */
export interface RecordBegins {
  /** "26 November 2026" */
  readonly day: string;
  readonly there: { readonly text: string; readonly href: string };
  /** The way to what had been told by that day. */
  readonly told: { readonly text: string; readonly href: string };
}

/**
 * `begins`: when the record begins; `null` where the moment is not before that. `on`: the day shown; today if left out.
 * `told`: where it says what had been told.
 */
export const recordBegins = (
  begins: Instant | null,
  on: PlainDate | undefined,
  { href, told }: { readonly href: string; readonly told: string },
  verb = 'Look at',
): RecordBegins | null =>
  begins === null
    ? null
    : {
        day: dateInWords(londonDay(begins)),
        there: { text: `${verb} ${on === undefined ? 'today' : dateInWords(on)}, as known now`, href },
        told: { text: `See what had been told by ${on === undefined ? 'then' : dateInWords(on)}`, href: told },
      };
