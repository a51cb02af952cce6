import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, needsReason, notFrom, reasonRequired } from '../shared/guards.js';
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
  return [{ type: 'PlanSubmitted.v1', data, effectiveOn: data.on }];
};

const decide = (state: ActionPlanState, { type, data }: ActionPlanCommand, act: Act): Decision<ActionPlanEvent> => {
  if (type === 'StartPlan')
    return state.status === 'none'
      ? [{ type: 'PlanStarted.v1', data }]
      : notFrom(state, 'action plan', 'be started again');
  if (state.status === 'none') return notFrom(state, 'action plan', 'be changed');
  switch (type) {
    case 'RecordDuty': {
      const known = state.duties.some((d) => d.clock === data.clock && d.triggerDate === data.triggerDate);
      return known ? [] : [{ type: 'DutyRecorded.v1', data }];
    }
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
      return [{ type: 'PlanReturnedToCabinet.v1', data, effectiveOn: data.on }];
    case 'ApprovePlan':
      if (state.status !== 'returned to cabinet') return notFrom(state, 'action plan', 'be approved');
      return [{ type: 'PlanApproved.v1', data, effectiveOn: data.on }];
    case 'SubmitPlan':
      return submit(state, data);
    case 'PublishPlan':
      if (state.status !== 'submitted') return notFrom(state, 'action plan', 'be published');
      return [{ type: 'PlanPublished.v1', data, effectiveOn: data.on }];
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
