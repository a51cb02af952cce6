import { correctedTrigger, type TriggerDays } from '#libs/domain/action-plan/duties/corrected-trigger.js';
import { dutiesOf, type DutyStanding } from '#libs/domain/action-plan/duties/standing.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';

/** How a duty stands; told of one plan, also the day of its trigger as its inspection has it now, where that is another. */
type DutyShown = DutyStanding & { readonly correctedTrigger?: PlainDate | null };

export interface DutiesShown {
  readonly duties?: readonly DutyShown[];
}

/** How the duties of a plan stand; nothing of another kind. `days`: those of its inspection, where they are known. */
export const shapeDuties = ({ kind, state }: Pick<Thing, 'kind' | 'state'>, days?: TriggerDays): DutiesShown => {
  if (kind !== 'action-plan') return {};
  const duties = dutiesOf(state as ActionPlan);
  return {
    duties: days ? duties.map((duty) => ({ ...duty, correctedTrigger: correctedTrigger(duty, days) })) : duties,
  };
};
