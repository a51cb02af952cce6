import type { Answer, Json } from '../asking.mjs';
import { isObject, type Rule } from './rule.js';

const NOTHING_FOUND = JSON.stringify({ items: [], next: null, total: 0 });

const foundNothing = ({ body }: Answer): boolean => JSON.stringify(body) === NOTHING_FOUND;

/** The statuses of each kind that has none of those asked for. */
const STATUSES: Readonly<Record<string, string>> = {
  'action-plans': 'drafting, draft issued, returned to cabinet, approved, submitted, published',
  commitments: 'made, kept, withdrawn',
  imports: 'receiving, recording, completed, withdrawing, withdrawn',
  inspections: 'announced, started, concluded, published',
  judgements: 'recorded, challenged, revised, confirmed, superseded, not carried forward, withdrawn',
  'passed-events': 'requested, passed',
  reports: 'received, sent to constitutional team, published, considered',
};

const refused = (statuses: string): Answer => {
  const message = `Give one or several of: ${statuses}.`;
  return {
    status: 400,
    type: 'application/problem+json',
    headers: {},
    body: {
      type: 'urn:oversight:problem:invalid-parameter',
      status: 400,
      title: 'A parameter has a wrong value',
      detail: `status: ${message}`,
      instance: 'urn:uuid:…',
      code: 'invalid-parameter',
      errors: [{ field: 'status', message }],
    },
  };
};

/** How many were planned and how many agreed, by the earlier program's answers for the one status and for the other. */
const PLANNED_OR_AGREED = 58 + 8;

const isPlannedOrAgreed = (item: Json): boolean =>
  isObject(item) && (item['status'] === 'planned' || item['status'] === 'agreed');

const withoutPlannedOrAgreed = (answer: Answer): Answer => {
  const { body } = answer;
  if (!isObject(body) || !Array.isArray(body['items'])) return answer;
  const areAll = body['items'].length === 50 && body['items'].every(isPlannedOrAgreed);
  return areAll && typeof body['next'] === 'string' && body['total'] === PLANNED_OR_AGREED
    ? { ...answer, body: JSON.parse(NOTHING_FOUND) as Json }
    : answer;
};

/** Before the rules of lists, which read what a list has. */
export const WORDS_OF_FILTERS: readonly Rule[] = [
  ...Object.entries(STATUSES).map(([kind, statuses]): Rule => ({
    rule: `A status that no thing of the kind can have is refused, naming those that it can have. Nothing was found: ${kind}.`,
    where: new RegExp(`^/v1/${kind}\\?.*&status=closed&status=in\\+progress&status=agreed$`),
    of: 'old',
    without: (answer) => (foundNothing(answer) ? refused(statuses) : answer),
  })),
  {
    rule: 'Two statuses with a comma between them are two: what has either is found. They were one, which nothing has.',
    where: /^\/v1\/actions\?on=2026-11-26&atPosition=107136&status=planned,agreed$/,
    of: 'new',
    without: withoutPlannedOrAgreed,
  },
];
