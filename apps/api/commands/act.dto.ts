import { CalendarDate, Prose } from '../http/input.js';

/** What every change may say beside its own facts. */
export class ActDto {
  @Prose({
    description: 'Why. Required for every revision, reversal, refusal, cancellation, reopening and correction',
    max: 4000,
    optional: true,
  })
  reason?: string | null;

  @CalendarDate({
    description: 'The day from which it is true, where the facts themselves name none; today when left out',
    optional: true,
  })
  effectiveOn?: string | null;
}
