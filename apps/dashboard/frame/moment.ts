import { parseFullDate, parseInstant, type MomentWords } from '#libs/calendar/index.js';
import { momentOf, type MomentAsked } from '#libs/asking/moment.js';
import type { Side } from '#libs/asking/refusals.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { instantFromWords } from '#libs/words/dates.js';

/** A moment as links and cursors have it: one spelling for each, and only what was given. */
export type MomentGiven = { readonly [K in keyof MomentWords]: string };

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

/** The moment that these words ask for; what is left out is now. Throws `QuestionRefused` for what is none. */
export function momentIn(
  typed: MomentWords,
  today: PlainDate,
  side: Side = 'at',
): MomentAsked & { given: MomentGiven } {
  const words = spelled(typed);
  const asked = momentOf(words, today, side);
  const said = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...asked, given: asked.now ? {} : Object.fromEntries(said) };
}
