import { addMonths } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { lastStepOf } from '../placing/last-step.js';
import type { AskedFor } from './asked-for.js';
import type { Placed } from '../placing/places.js';
import type { EntryRole } from '../../shared/entry-role.js';
import type { Kind } from '../../kinds.js';
import { calledOf } from '../called.js';
import { invalid } from '../../shared/guards.js';

export const beforeItBegan = (began: PlainDate, { day, field }: AskedFor): Refusal | null =>
  day < began
    ? invalid(
        field,
        `It began on ${formatDate(began)}: nothing can hold of it before that, on ${formatDate(day)}. If it was there earlier, ` +
          'withdraw what began it, and begin it again from that day.',
      )
    : null;

/** A step does not take effect before the standing step that it follows. */
export const beforeTheLastStep = (kind: Kind, placed: readonly Placed[], { day, field }: AskedFor): Refusal | null => {
  const last = lastStepOf(placed);
  if (last === null || day >= last.place) return null;
  const { entry, place } = last;
  return {
    ...invalid(
      field,
      `The step before it (${calledOf(kind, entry.event.type)}) took effect on ${formatDate(place)}; this one cannot take effect ` +
        `before that, on ${formatDate(day)}. A step that was forgotten is recorded as forgotten.`,
    ),
    rule: 'order-of-steps',
  };
};

/** What happened has today as its latest day; what a paper says, or what is agreed ahead, may lie up to a year ahead. */
export const tooFarAhead = (role: EntryRole, { day, field, latest }: AskedFor): Refusal | null => {
  if (role === 'begins' || role === 'ahead') {
    const last = addMonths(latest, 12);
    return day > last
      ? invalid(field, `${formatDate(day)} is more than a year ahead: at most ${formatDate(last)}.`)
      : null;
  }
  return day > latest
    ? invalid(
        field,
        `${formatDate(day)} is still to come: what has happened has ${formatDate(latest)} as its latest day.`,
      )
    : null;
};
