import {
  parseFullDate,
  parseInstant,
  readMoment,
  type MomentFault,
  type MomentRead,
  type MomentWords,
} from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { instantFromWords } from '#libs/words/dates.js';

/** A moment as links and cursors have it: one spelling for each, and only what was given. */
export type MomentGiven = { readonly [K in keyof MomentWords]: string };

/** A moment was asked for that is none, with what was typed. */
export class WrongMoment extends Error {
  override readonly name = 'WrongMoment';

  constructor(
    readonly typed: MomentWords,
    readonly faults: readonly MomentFault[],
  ) {
    super('No such moment.');
  }
}

const POSITION = /^position (\d+)$/i;

const knownAt = (asAt: string): string => {
  const [text, day] = [asAt.trim(), parseFullDate(asAt)];
  return day ?? parseInstant(text) ?? instantFromWords(text) ?? text;
};

/** What people type, as addresses have it: "20 September 2017", "23 November 2026 at 10:00", "position 1200". */
function spelled({ on, asAt, atPosition }: MomentWords): MomentWords {
  const position = POSITION.exec(asAt?.trim() ?? '')?.[1];
  return {
    on: on === undefined ? undefined : (parseFullDate(on) ?? on),
    asAt: asAt === undefined || position !== undefined ? undefined : knownAt(asAt),
    atPosition: position ?? atPosition,
  };
}

/** The moment that these words ask for; what is left out is now. Throws `WrongMoment` for what is none. */
export function momentIn(typed: MomentWords, today: PlainDate): Omit<MomentRead, 'faults'> & { given: MomentGiven } {
  const words = spelled(typed);
  const { moment, now, faults } = readMoment(words, today);
  if (faults.length > 0) throw new WrongMoment(typed, faults);
  const said = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { moment, now, given: now ? {} : Object.fromEntries(said) };
}
