import { unchanged } from '../shared/unchanged.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import type { Duty } from '../shared/duty.js';
import { missingOf } from './duties/standing.js';
import type { ActionPlanEvent, PlanFacts } from './events.js';

export interface ActionPlan extends PlanFacts {
  readonly status: 'drafting' | 'draft issued' | 'returned to cabinet' | 'approved' | 'submitted' | 'published';
  readonly duties: readonly Duty[];
  /** The ids of the actions in the plan. */
  readonly actions: readonly string[];
  readonly draftIssuedOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly approval: { readonly on: PlainDate; readonly by: string } | null;
  readonly submissions: readonly { readonly recipient: string; readonly on: PlainDate; readonly means: string }[];
  readonly publishedOn: PlainDate | null;
}

export type ActionPlanState = { readonly status: 'none' } | ActionPlan;

/** A plan is open until it is published and every duty is met. */
export const isOpen = (plan: ActionPlan): boolean => plan.status !== 'published' || missingOf(plan).length > 0;

export const initialState: ActionPlanState = { status: 'none' };

const started = (data: PlanFacts): ActionPlan => ({
  ...data,
  status: 'drafting',
  duties: [],
  actions: [],
  draftIssuedOn: null,
  returnedOn: null,
  approval: null,
  submissions: [],
  publishedOn: null,
});

/** Published once, a plan stays so. Until then its submissions make it submitted, and without any, its last step counts. */
const statusAfter = ({ publishedOn, submissions }: ActionPlan, step: ActionPlan['status']): ActionPlan['status'] => {
  if (publishedOn !== null) return 'published';
  return submissions.length > 0 ? 'submitted' : step;
};

const stepped = (plan: ActionPlan, step: ActionPlan['status'], told: Partial<ActionPlan>): ActionPlan => {
  const next = { ...plan, ...told };
  return { ...next, status: statusAfter(next, step) };
};

const submitted = (plan: ActionPlan, submission: ActionPlan['submissions'][number]): ActionPlan =>
  stepped(plan, plan.status, { submissions: [...plan.submissions, submission] });

const without = (actions: readonly string[], actionId: string): readonly string[] =>
  actions.includes(actionId) ? actions.filter((id) => id !== actionId) : actions;

export const evolve = (state: ActionPlanState, { type, data }: ActionPlanEvent): ActionPlanState => {
  if (type === 'PlanStarted.v2') return state.status === 'none' ? started(data) : state;
  if (state.status === 'none') return state;
  switch (type) {
    case 'DutyRecorded.v2':
      return { ...state, duties: [...state.duties, data] };
    // Until 2026 ids were recorded as they were typed.
    case 'ActionIncluded.v1':
      return { ...state, actions: [...without(state.actions, spelledId(data.actionId)), spelledId(data.actionId)] };
    case 'ActionRemoved.v1':
      return { ...state, actions: without(state.actions, spelledId(data.actionId)) };
    case 'PlanDraftIssued.v1':
      return stepped(state, 'draft issued', { draftIssuedOn: data.on });
    case 'PlanReturnedToCabinet.v1':
      return stepped(state, 'returned to cabinet', { returnedOn: data.on });
    case 'PlanApproved.v1':
      return stepped(state, 'approved', { approval: data });
    case 'PlanSubmitted.v1':
      return submitted(state, data);
    case 'PlanPublished.v1':
      return stepped(state, 'published', { publishedOn: data.on });
    default:
      return unchanged(state, type);
  }
};
