import type { Answer, Json } from '../../asking.mjs';
import { inBody, isObject, type Rule } from '../rule.js';
import { LATE_THINGS } from './things.js';

type Members = { readonly [member: string]: Json };

const MOST = Object.keys(LATE_THINGS).length;

const isLate = (item: Json): boolean => isObject(item) && typeof item['id'] === 'string' && item['id'] in LATE_THINGS;

const membersOf = (body: Json): Members => (isObject(body) ? body : {});
const itemsOf = (body: Json): readonly Json[] => {
  const items: Json = membersOf(body)['items'] ?? [];
  return Array.isArray(items) ? (items as readonly Json[]) : [];
};

/** A list without these things, and how many others it has; of one that goes on, those that are on this page either way. */
const listOf = (body: Json): Json => {
  const { total, next, ...rest } = membersOf(body);
  const items = itemsOf(body);
  const others = items.filter((item) => !isLate(item));
  // Its cursor is of its last item.
  if (next !== null) return { ...rest, items: others.slice(0, items.length - MOST) };
  return {
    ...rest,
    next,
    items: others,
    total: typeof total === 'number' ? total - (items.length - others.length) : null,
  };
};

/** All pages as one list: where a page ends is otherwise too. */
const pagesOf = (body: Json): Json => {
  const pages = Array.isArray(body) ? body.map((page: Json) => membersOf(page)['body'] ?? null) : [];
  return listOf({ ...membersOf(pages[0] ?? null), next: null, items: pages.flatMap(itemsOf) });
};

const withoutLate = (answer: Answer): Answer =>
  inBody((body) => (Array.isArray(body) ? pagesOf(body) : listOf(body)))(answer);

const KINDS_OF_LATE = ['action', 'judgement', 'recommendation'];
const BY_CHANGE = ['changed', 'slipped', 'broughtForward', 'overdue', 'noLongerOverdue'];

const withoutCounts = (counts: Json): Json =>
  Object.fromEntries(Object.entries(membersOf(counts)).filter(([name]) => !BY_CHANGE.includes(name)));

/** How many came and went stays; how many changed does for the kinds that none of these things is of. */
const withoutCountsOfLate = (body: Json): Json => {
  const { counts, kinds, ...rest } = membersOf(body);
  if (!Array.isArray(kinds)) return body;
  const isOfLate = (kind: Json) => KINDS_OF_LATE.some((late) => membersOf(kind)['kind'] === late);
  return {
    ...rest,
    counts: withoutCounts(counts ?? null),
    kinds: kinds.map((kind: Json) => (isOfLate(kind) ? withoutCounts(kind) : kind)),
  };
};

/** Which things a list has, and where. */
export const LISTS: readonly Rule[] = [
  {
    rule: 'A list that is chosen or sorted by such a fact has such a thing, or has it there, by what it says now.',
    where:
      /^(pages of )?\/v1\/(actions|recommendations|judgements)\?.*[?&](status|owner|rag|open|overdue|sort=(due|firstDue|knownFrom|status))=?/,
    of: 'both',
    without: withoutLate,
  },
  {
    rule: 'A comparison of a board has such a thing among what changed, slipped or is overdue by what it says now.',
    where: /^(pages of )?\/v1\/compare\?(?!.*format=csv)/,
    of: 'both',
    without: (answer) => inBody(withoutCountsOfLate)(withoutLate(answer)),
  },
];
