import type { ActionPlanEntered } from '#libs/application/entering/action-plan.js';
import type { DutyEntered } from '#libs/application/entering/duty.js';
import { ActDto } from '../../commands/act.dto.js';
import { CalendarDate, OneOf, Prose, Uuid } from '../../http/input.js';

export class StartPlanDto extends ActDto {
  @Uuid({ description: 'The inspection that it answers; it has one plan' })
  inspectionId!: string;

  @Uuid({ description: 'The report that tells of it' })
  reportId!: string;

  @Prose({ description: 'Its title', max: 500 })
  title!: string;
}

export const enteredPlan = ({ inspectionId, reportId, title }: StartPlanDto): ActionPlanEntered => ({
  inspectionId,
  reportId,
  title,
});

export class RecordDutyDto extends ActDto {
  @OneOf({ description: 'What starts the clock', values: ['publication', 'receipt'] })
  trigger!: 'publication' | 'receipt';

  @CalendarDate({ description: 'The day of it; the day after is the first that counts' })
  triggerDate!: string;

  @CalendarDate({ description: 'The last day that the authority states', optional: true })
  stated?: string | null;
}

export const enteredDuty = ({ trigger, triggerDate, stated = null }: RecordDutyDto): DutyEntered => ({
  trigger,
  triggerDate,
  stated,
});
