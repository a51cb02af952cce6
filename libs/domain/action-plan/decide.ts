import type { Decider, Decision } from '#libs/kernel/decider.js';
import { formatDate } from '#libs/calendar/words.js';
import { invalid } from '../shared/guards.js';
import type { Duty } from '../shared/duty.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { Told } from '../shared/moves/lifecycle.js';
import type { ActionPlanCommand } from './commands.js';
import { isSameRecipient } from './duties/recipient.js';
import type { ActionPlanEvent } from './events.js';
import { ACTION_PLAN } from './moves.js';
import { evolve, initialState, type ActionPlan, type ActionPlanState } from './state.js';

/** Each recipient is submitted to once, whatever it is called: an "HMCI" after "Ofsted" is the Chief Inspector again. */
const submit = (
  data: Told<typeof ACTION_PLAN, 'SubmitPlan'>,
  { past }: Asked<ActionPlan>,
): Decision<ActionPlanEvent> => {
  const { duties, submissions } = past.whole;
  const earlier = submissions.find((s) => isSameRecipient(duties, s.recipient, data.recipient));
  if (earlier)
    return invalid('recipient', `It was submitted to ${earlier.recipient} already, on ${formatDate(earlier.on)}.`);
  return [{ type: 'PlanSubmitted.v1', data, effectiveOn: data.on }];
};

/** A clock runs once from its trigger: the same again is nothing new, other dates for it are a contradiction. */
const recordDuty = (duty: Duty, { past }: Asked<ActionPlan>): Decision<ActionPlanEvent> => {
  const { stated, triggerDate } = duty;
  if (stated !== null && stated < triggerDate)
    return invalid(
      'stated',
      `${formatDate(stated)} is before ${formatDate(triggerDate)}, the day that the clock counts from.`,
    );
  const known = past.whole.duties.find((d) => d.clock === duty.clock && d.triggerDate === triggerDate);
  if (!known) return [{ type: 'DutyRecorded.v2', data: duty }];
  if (known.stated === duty.stated && known.computed === duty.computed) return [];
  return invalid(
    'stated',
    `This clock is recorded as due ${formatDate(known.computed)}, stated ${known.stated === null ? 'nowhere' : formatDate(known.stated)}. ` +
      'Withdraw that first, or put it right.',
  );
};

export const actionPlanDecider: Decider<ActionPlanState, ActionPlanCommand, ActionPlanEvent> = {
  kind: 'action-plan',
  initialState,
  decide: decideBy<ActionPlanState, ActionPlanCommand, ActionPlanEvent>(ACTION_PLAN, {
    StartPlan: (data) => [{ type: 'PlanStarted.v2', data }],
    RecordDuty: recordDuty,
    IncludeAction: (data, { state }) =>
      state.actions.includes(data.actionId) ? [] : [{ type: 'ActionIncluded.v1', data }],
    RemoveAction: (data, { state }) =>
      state.actions.includes(data.actionId)
        ? [{ type: 'ActionRemoved.v1', data }]
        : invalid('actionId', 'That action is not in this plan.'),
    IssueDraft: (data) => [{ type: 'PlanDraftIssued.v1', data, effectiveOn: data.on }],
    ReturnToCabinet: (data) => [{ type: 'PlanReturnedToCabinet.v1', data, effectiveOn: data.on }],
    ApprovePlan: (data) => [{ type: 'PlanApproved.v1', data, effectiveOn: data.on }],
    SubmitPlan: submit,
    PublishPlan: (data) => [{ type: 'PlanPublished.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};
