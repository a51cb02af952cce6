import { CalendarDate, Prose, Revision, YesOrNo } from '../http/input.js';

/** What every change may say beside its own facts. */
export class ReasonDto {
  @Prose({
    description:
      'Why. Required for every revision, reversal, refusal, cancellation, reopening, correction and withdrawal',
    max: 4000,
    optional: true,
  })
  reason?: string | null;
}

/** What the body of a new thing may say beside its own fields. */
export class BeginningDto extends ReasonDto {
  @CalendarDate({
    description:
      'The day from which it holds, up to a year ahead. When left out: of a report the day that it is dated, else its ' +
      'meeting’s, or today where that is still to come; of an inspection the day on which it was announced or starts, whichever is first; of a judgement the ' +
      'day on which the inspection was published, else concluded, else started; of everything else its report’s meeting',
    optional: true,
  })
  effectiveOn?: string | null;
}

/** What the body of a change to a thing may say beside its own fields: at most one of `irregular`, `insteadOf` and `forgotten`. */
export class ActDto extends ReasonDto {
  @CalendarDate({
    description:
      'The day from which it is true, where the facts themselves name none; today when left out. Not before the thing ' +
      'began, and not after today: only what is agreed ahead may lie up to a year ahead. A step is not before the step ' +
      'that it follows; a fact may be, and what was entered for a later day stands (`later` of the answer)',
    optional: true,
  })
  effectiveOn?: string | null;

  @YesOrNo({
    description:
      'It happened although a rule is against it (`rule` of the problem that refuses it). It is recorded all the same, with ' +
      'the rule, and needs a reason',
    optional: true,
  })
  irregular?: boolean | null;

  @Revision({
    description:
      'Put right what was recorded by mistake: the entry of this revision is withdrawn, with all that was recorded in one ' +
      'act with it, and this is recorded in its place, in one act, from the same day where no other is said. Needs a reason',
    optional: true,
  })
  insteadOf?: string | null;
}

/** What the body of a step of the lifecycle may say beside its own fields. */
export class StepActDto extends ActDto {
  @YesOrNo({
    description:
      'A step that was forgotten, of a day before later steps: these are withdrawn, and recorded again after it, in one ' +
      'act. Needs a reason',
    optional: true,
  })
  forgotten?: boolean | null;
}

/** The body of any change, whichever of these its operation takes. */
export type ActBody = Partial<StepActDto>;
