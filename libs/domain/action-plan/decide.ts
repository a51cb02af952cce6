import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, needsReason, notBefore, notFrom, reasonRequired } from '../shared/guards.js';
import type { Duty } from '../shared/duty.js';
import type { ActionPlanCommand } from './commands.js';
import type { ActionPlanEvent } from './events.js';
import { evolve, initialState, type ActionPlan, type ActionPlanState } from './state.js';

const submit = (
  state: ActionPlan,
  data: Extract<ActionPlanCommand, { type: 'SubmitPlan' }>['data'],
): Decision<ActionPlanEvent> => {
  if (state.status !== 'approved' && state.status !== 'submitted')
    return notFrom(state, 'action plan', 'be submitted before it is approved');
  if (state.submissions.some((s) => s.recipient === data.recipient))
    return invalid('recipient', `It was submitted to ${data.recipient} already.`);
  return notBefore(state.approval?.on ?? null, data.on) ?? [{ type: 'PlanSubmitted.v1', data, effectiveOn: data.on }];
};

/** A clock runs once from its trigger: the same again is nothing new, other dates for it are a contradiction. */
const recordDuty = (state: ActionPlan, duty: Duty): Decision<ActionPlanEvent> => {
  const known = state.duties.find((d) => d.clock === duty.clock && d.triggerDate === duty.triggerDate);
  if (!known) return [{ type: 'DutyRecorded.v1', data: duty }];
  if (known.stated === duty.stated && known.computed === duty.computed) return [];
  return invalid('stated', `This clock is recorded as due ${known.computed}, stated ${known.stated ?? 'nowhere'}.`);
};

const decide = (state: ActionPlanState, { type, data }: ActionPlanCommand, act: Act): Decision<ActionPlanEvent> => {
  if (type === 'StartPlan')
    return state.status === 'none'
      ? [{ type: 'PlanStarted.v1', data }]
      : notFrom(state, 'action plan', 'be started again');
  if (state.status === 'none') return notFrom(state, 'action plan', 'be changed');
  switch (type) {
    case 'RecordDuty':
      return recordDuty(state, data);
    case 'IncludeAction':
      return state.actions.includes(data.actionId) ? [] : [{ type: 'ActionIncluded.v1', data }];
    case 'RemoveAction':
      if (!state.actions.includes(data.actionId)) return invalid('actionId', 'That action is not in this plan.');
      return needsReason(act) ? reasonRequired('remove an action') : [{ type: 'ActionRemoved.v1', data }];
    case 'IssueDraft':
      if (state.status !== 'drafting') return notFrom(state, 'action plan', 'have its draft issued');
      return [{ type: 'PlanDraftIssued.v1', data, effectiveOn: data.on }];
    case 'ReturnToCabinet':
      if (state.status !== 'draft issued') return notFrom(state, 'action plan', 'return to cabinet');
      return (
        notBefore(state.draftIssuedOn, data.on) ?? [{ type: 'PlanReturnedToCabinet.v1', data, effectiveOn: data.on }]
      );
    case 'ApprovePlan':
      if (state.status !== 'returned to cabinet') return notFrom(state, 'action plan', 'be approved');
      return notBefore(state.returnedOn, data.on) ?? [{ type: 'PlanApproved.v1', data, effectiveOn: data.on }];
    case 'SubmitPlan':
      return submit(state, data);
    case 'PublishPlan':
      if (state.status !== 'submitted') return notFrom(state, 'action plan', 'be published');
      return (
        notBefore(state.submissions.at(-1)?.on ?? null, data.on) ?? [
          { type: 'PlanPublished.v1', data, effectiveOn: data.on },
        ]
      );
    default:
      return type satisfies never;
  }
};

export const actionPlanDecider: Decider<ActionPlanState, ActionPlanCommand, ActionPlanEvent> = {
  kind: 'action-plan',
  initialState,
  decide,
  evolve,
};
