import { isDeepStrictEqual } from 'node:util';
import type { Answer, Json } from '../asking.mjs';
import { isObject, type Rule } from './rule.js';

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

export const IDS_OF_ACTIONS: readonly Rule[] = [
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
