import { readMoment, type MomentFault, type MomentRead, type MomentWords } from '#libs/calendar/index.js';
import type { Clock } from '#libs/kernel/clock.js';
import { DayParameter, InstantOrDayParameter, PositionParameter } from '../http/parameters.js';
import { Problem } from '../problems/problem.js';

/** What was true on a day, as it was known at an instant or at a position: every question takes it. */
export class MomentDto implements MomentWords {
  @DayParameter('What was true on this day, today in Europe/London when left out; it may lie ahead')
  on?: string;

  @InstantOrDayParameter(
    'As it was known at this instant, or at the end of this day in Europe/London; as known now when left out',
  )
  asAt?: string;

  @PositionParameter('As it was known at this position of the log: instead of `asAt`')
  atPosition?: string;
}

/** What each parameter of a moment is called. */
type Names = (field: keyof MomentWords) => string;

const MESSAGES: Readonly<Record<MomentFault['is'], (named: Names) => string>> = {
  form: () => 'This cannot be read.',
  both: (named) => `Give either ${named('asAt')} or ${named('atPosition')}: each says by itself when it was known.`,
  ahead: () =>
    'Nobody knows yet what will be known then: give an instant that is past, or leave it out to ask as known now.',
};

/** The moment that is asked for. Throws a `Problem` that names the parameter, as `named` says that it is called. */
export const momentOf = (
  words: MomentWords,
  clock: Pick<Clock, 'today'>,
  named: Names = (field) => field,
): MomentRead => {
  const read = readMoment(words, clock.today());
  const errors = read.faults.map(({ field, is }) => ({ field: named(field), message: MESSAGES[is](named) }));
  if (errors.length === 0) return read;
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Problem('invalid-parameter', detail, { errors });
};
