import { correctedTrigger, type TriggerDays } from '#libs/domain/action-plan/duties/corrected-trigger.js';
import { dutiesOf, type DutyStanding } from '#libs/domain/action-plan/duties/standing.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import { dutiesToRespond, type DutyToRespond } from '#libs/domain/recommendation/duty-to-respond.js';
import type { Recommendation } from '#libs/domain/recommendation/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';

/** How a duty stands; told of one plan, also the day of its trigger as its inspection has it now, where that is another. */
type DutyShown = DutyStanding & { readonly correctedTrigger?: PlainDate | null };

export interface DutiesShown {
  readonly duties?: readonly (DutyShown | DutyToRespond)[];
}

const ofPlan = (plan: ActionPlan, days: TriggerDays | undefined): readonly DutyShown[] => {
  const duties = dutiesOf(plan);
  return days ? duties.map((duty) => ({ ...duty, correctedTrigger: correctedTrigger(duty, days) })) : duties;
};

/**
 * How the duties of a plan stand, and those of a recommendation's addressees to respond; nothing of another kind. `days`:
 * those of a plan's inspection, where they are known.
 */
export const shapeDuties = ({ kind, state }: Pick<Thing, 'kind' | 'state'>, days?: TriggerDays): DutiesShown => {
  if (kind === 'action-plan') return { duties: ofPlan(state as ActionPlan, days) };
  return kind === 'recommendation' ? { duties: dutiesToRespond(state as Recommendation) } : {};
};
