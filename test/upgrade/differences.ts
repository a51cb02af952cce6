import { isDeepStrictEqual } from 'node:util';
import type { Answer, Json } from './asking.mjs';

/**
 * A difference between what the program answers now and what that of the record answered, which is meant to be. Whoever
 * makes one adds its rule here, and nowhere else.
 */
export interface Rule {
  /** What is otherwise, and why that is right. */
  readonly rule: string;
  /** Which questions it is about: an address, `pages of` one, or `oversight …`. */
  readonly where: RegExp;
  /** The answer without that difference. What is only put in is taken out of the new answer, what changes out of both. */
  readonly of: 'new' | 'both';
  readonly without: (answer: Answer) => Answer;
}

const isObject = (value: Json): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer without a member of its body. */
export const withoutMember =
  (name: string) =>
  (answer: Answer): Answer => {
    if (!isObject(answer.body)) return answer;
    const { [name]: _, ...body } = answer.body;
    return { ...answer, body };
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isUnchanged = (value: Json): boolean =>
  isObject(value) && 'path' in value && isDeepStrictEqual(value['from'], value['to']);

const isWords = (items: readonly Json[]): items is readonly string[] => items.every((item) => typeof item === 'string');

const spelledOnce = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => id.toLowerCase()))];

/** JSON with every list of ids in small letters and each of them once, and without changes that change nothing then. */
const idsSpelled = (value: Json): Json => {
  if (typeof value === 'string' && value.startsWith('{"')) return JSON.stringify(idsSpelled(JSON.parse(value) as Json));
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(idsSpelled).filter((item) => !isUnchanged(item));
    const words: readonly string[] = isWords(items) ? items : [];
    return words.length > 0 && words.every((word) => UUID.test(word)) ? spelledOnce(words) : items;
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, idsSpelled(member)]))
    : value;
};

const ACTIONS_CHANGED = /<div class="app-facts__row"><dt>Actions<\/dt>.*<\/div>\n/g;
const NO_FACTS = /<dl class="app-facts">\n<\/dl>\n/g;
const NOT_THERE =
  /<li class="app-related__item"><span class="app-nothing">Not part of the record[^<]*<\/span>\n<\/li>/g;

/** A page without what changed of the actions of plans, and without actions of plans that the record does not have. */
const withoutActionsOfPlans = ({ body, ...answer }: Answer): Answer => {
  if (!Array.isArray(body)) return { ...answer, body };
  const page = body.join('\n').replace(ACTIONS_CHANGED, '').replace(NO_FACTS, '').replace(NOT_THERE, '');
  return { ...answer, body: page.split('\n') };
};

/** The question for one thing, by its id. */
export const ONE_THING = /^\/v1\/[a-z-]+\/[0-9a-f-]{36}\?/;

export const RULES: readonly Rule[] = [
  {
    rule: 'A thing says in `moves` what can be done with it from here. It said nothing of it before.',
    where: ONE_THING,
    of: 'new',
    without: withoutMember('moves'),
  },
  {
    rule: 'An action that was put into a plan in capital letters, and again in small ones, is in it once, told in small ones.',
    where: /^(pages of )?\/v1\/(action-plans|audit|dashboard|compare|inspections)\b|^oversight replay --json/,
    of: 'both',
    without: (answer) => ({ ...answer, body: idsSpelled(answer.body) }),
  },
  {
    rule: 'The same on pages.',
    where: /^\/(changes|action-plans\/)/,
    of: 'both',
    without: withoutActionsOfPlans,
  },
];

/** Both answers, without what the rules let differ. */
export const comparable = (question: string, before: Answer, now: Answer, rules = RULES): readonly [Answer, Answer] =>
  rules
    .filter(({ where }) => where.test(question))
    .reduce<readonly [Answer, Answer]>(
      ([old, fresh], { of, without }) => [of === 'both' ? without(old) : old, without(fresh)],
      [before, now],
    );
