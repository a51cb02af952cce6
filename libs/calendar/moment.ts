import type { Instant, PlainDate } from '#libs/kernel/event.js';
import { parsePosition, type Position } from '#libs/kernel/position.js';
import { parseInstantOrDay } from './instant.js';
import { endOfLondonDay } from './london.js';
import { isPlainDate } from './plain-date.js';

/** The words by which a moment is asked for, as query strings have them; what is left out is now. */
export interface MomentWords {
  /** The day on which something was true. */
  readonly on?: string | undefined;
  /** The instant at which it was known, or a day, which means its end in London. */
  readonly asAt?: string | undefined;
  /** The position of the log at which it was known. */
  readonly atPosition?: string | undefined;
}

/** `form`: not written as it must be. `both`: given together with the other. `ahead`: nobody knows yet what will be known. */
export interface MomentFault {
  readonly field: keyof MomentWords;
  readonly is: 'form' | 'both' | 'ahead';
}

export interface MomentRead {
  /** What was true on a day, as known at a position, at an instant, or (`null`) now. */
  readonly moment: { readonly known: Position | Instant | null; readonly on: PlainDate };
  /** As known now and on this very day, whether or not that was said. */
  readonly now: boolean;
  readonly faults: readonly MomentFault[];
}

/** The moment that the words ask for; with faults it is not the one that was meant. `today`: in London. */
export function readMoment({ on, asAt, atPosition }: MomentWords, today: PlainDate): MomentRead {
  const instant = asAt === undefined ? null : parseInstantOrDay(asAt);
  const position = atPosition === undefined ? null : parsePosition(atPosition);
  const faults: MomentFault[] = [];
  if (on !== undefined && !isPlainDate(on)) faults.push({ field: 'on', is: 'form' });
  if (asAt !== undefined && instant === null) faults.push({ field: 'asAt', is: 'form' });
  if (atPosition !== undefined && position === null) faults.push({ field: 'atPosition', is: 'form' });
  if (asAt !== undefined && atPosition !== undefined) faults.push({ field: 'atPosition', is: 'both' });
  if (instant !== null && instant > endOfLondonDay(today)) faults.push({ field: 'asAt', is: 'ahead' });
  const moment = { known: position ?? instant, on: on ?? today };
  return { moment, now: moment.known === null && moment.on === today, faults };
}

/** What a page's cursor belongs to beside its question: the moment as it was asked for; `undefined` when none was. */
export function momentKey({ on, asAt, atPosition }: MomentWords): string | undefined {
  const words = [on ?? '', asAt ?? '', atPosition ?? ''];
  return words.every((word) => word === '') ? undefined : words.join('|');
}
