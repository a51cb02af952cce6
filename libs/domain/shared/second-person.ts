import { addDays } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { Act } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from './guards.js';
import { isByOneHuman } from './one-human.js';

/** What takes two persons, as the first of them asked for it. */
export interface Requested {
  /** By pseudonym. */
  readonly by: string;
  /** The first day on which nobody can confirm it any more. */
  readonly lapsesOn: PlainDate;
}

const DAYS_TO_CONFIRM = 7;

export const requestedOn = (day: PlainDate, { actor }: Pick<Act, 'actor'>): Requested => ({
  by: actor,
  lapsesOn: addDays(day, DAYS_TO_CONFIRM),
});

export const hasLapsed = ({ lapsesOn }: Pick<Requested, 'lapsesOn'>, today: PlainDate): boolean => today >= lapsesOn;

/**
 * Why somebody cannot confirm it: who asked for it, under whichever identity; who was given the role for it afterwards;
 * nobody any more. Null: they can. `grantedBefore`: their role was granted before it was asked for.
 */
export const notBySecondPerson = (
  requested: Requested,
  act: Pick<Act, 'actor' | 'joined'>,
  { today, grantedBefore }: { readonly today: PlainDate; readonly grantedBefore: boolean },
): Refusal | null => {
  if (isByOneHuman(act, requested.by))
    return { code: 'forbidden-to-actor', message: 'You asked for it: another person must confirm it.' };
  if (!grantedBefore)
    return {
      code: 'forbidden-to-actor',
      message: 'Your role was granted after this was asked for: somebody who held it before must confirm it.',
    };
  return hasLapsed(requested, today)
    ? invalid('status', `The request lapsed on ${formatDate(requested.lapsesOn)}: ask again.`)
    : null;
};
