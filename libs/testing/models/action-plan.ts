import type { PlainDate } from '#libs/kernel/event.js';
import { beginsAs, type Facts, type Rules } from './model.js';

interface Plan {
  readonly step: string;
  readonly publishedOn: PlainDate | null;
  readonly submissions: readonly { readonly recipient: string; readonly on: PlainDate }[];
  readonly actions: readonly string[];
}

const plan = (facts: Facts) => facts as unknown as Plan;
const ALWAYS = ['drafting', 'draft issued', 'returned to cabinet', 'approved', 'submitted', 'published'];

const to = (step: string, from: string) => ({
  from: [from],
  rule: () => [{ name: step, change: (facts: Facts) => ({ ...facts, step }) }],
});

/** The rules of a plan on its way through cabinet to each of those to whom it is due. */
export const ACTION_PLAN_RULES: Rules = {
  begins: { StartPlan: beginsAs({ step: 'drafting', publishedOn: null, submissions: [], actions: [] }) },
  statusOf: (facts) => {
    const { step, publishedOn, submissions = [] } = plan(facts);
    if (publishedOn) return 'published';
    return submissions.length > 0 ? 'submitted' : step;
  },
  dayIn: ({ data }) => (data as { readonly on?: PlainDate }).on ?? null,
  steps: {
    IssueDraft: to('draft issued', 'drafting'),
    ReturnToCabinet: to('returned to cabinet', 'draft issued'),
    ApprovePlan: to('approved', 'returned to cabinet'),
    PublishPlan: {
      from: ['submitted'],
      rule: ({ day }) => [{ name: 'published', change: (facts) => ({ ...facts, publishedOn: day }) }],
    },
  },
  facts: {
    SubmitPlan: {
      from: ['approved', 'submitted', 'published'],
      rule: ({ move, whole }) => {
        const { recipient, on } = move.data as { readonly recipient: string; readonly on: PlainDate };
        if (plan(whole).submissions.some((each) => each.recipient === recipient)) return 'refused';
        const change = (facts: Facts) => ({
          ...facts,
          submissions: [...plan(facts).submissions, { recipient, on }],
        });
        return [{ name: 'submitted', no: recipient, change }];
      },
    },
    IncludeAction: {
      from: ALWAYS,
      rule: ({ move, then }) => {
        const { actionId: id } = move.data as { readonly actionId: string };
        if (plan(then).actions.includes(id)) return [];
        const change = (facts: Facts) => ({
          ...facts,
          actions: [...plan(facts).actions.filter((each) => each !== id), id],
        });
        return [{ name: 'included', no: id, change }];
      },
    },
    RemoveAction: {
      from: ALWAYS,
      rule: ({ move, then }) => {
        const { actionId: id } = move.data as { readonly actionId: string };
        if (!plan(then).actions.includes(id) || move.reason === null) return 'refused';
        const change = (facts: Facts) => ({ ...facts, actions: plan(facts).actions.filter((each) => each !== id) });
        return [{ name: 'removed', no: id, change }];
      },
    },
  },
  ahead: [],
  ended: [],
  needs: {
    removed: { of: ['included'], no: true },
    submitted: { of: ['approved'] },
    published: { of: ['submitted'] },
  },
  once: [['submitted']],
};
