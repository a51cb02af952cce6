import fc from 'fast-check';
import { planFacts } from '#libs/testing/facts.js';
import { ACTION_PLAN_RULES } from '../action-plan.js';
import { day, on, type Case } from '../case.js';

const action = fc.constantFrom('a1', 'a2').map((actionId) => ({ actionId }));

export const ACTION_PLAN: Case = {
  ...{ name: 'action plan', kind: 'action-plan', rules: ACTION_PLAN_RULES, runs: 60 },
  begins: { StartPlan: fc.constant(planFacts) },
  moves: {
    IssueDraft: on,
    ReturnToCabinet: on,
    ApprovePlan: fc.record({ on: day, by: fc.constant('Cabinet') }),
    SubmitPlan: fc.record({
      on: day,
      recipient: fc.constantFrom('Secretary of State', 'Chief Inspector'),
      means: fc.constant('e-mail'),
    }),
    PublishPlan: on,
    IncludeAction: action,
    RemoveAction: action,
  },
  seen: ({ status, publishedOn, submissions, actions }) => ({
    ...{ status, publishedOn, actions },
    submissions: (submissions as { recipient: string; on: string }[]).map(({ recipient, on }) => ({ recipient, on })),
  }),
  modelled: (facts) => {
    const { step: _, ...told } = facts;
    return { ...told, status: ACTION_PLAN_RULES.statusOf(facts) };
  },
};
