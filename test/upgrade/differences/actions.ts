import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, type Rule } from './rule.js';

const OF_THINGS = ['holder', 'priority', 'moreTime'];
const OF_ACTIONS = [
  ...['holder', 'priority', 'moreTime', 'portfolioHolder', 'reporter'],
  ...['percent', 'ownStatus', 'progressNote', 'expectedLate'],
];
const IS_NEW = new RegExp(`^(${OF_ACTIONS.join('|')})\\b`);

type Members = { readonly [member: string]: Json };

const without = (object: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const isNewChange = (change: Json): boolean =>
  isObject(change) && typeof change['path'] === 'string' && IS_NEW.test(change['path']);

/** Without the changes of members that were not there. */
const changesOf = ({ changes }: Members) =>
  Array.isArray(changes) ? { changes: changes.filter((change: Json) => !isNewChange(change)) } : {};

/** A thing, the state of an action, a difference or an entry, without what it did not have before. */
const asBefore = (object: Members): Json => {
  if ('expectedLate' in object) return without(object, OF_ACTIONS);
  if ('moreTime' in object) return { ...without(object, OF_THINGS), ...changesOf(object) };
  if (object['type'] !== 'ProgressReported.v2') return { ...object, ...changesOf(object) };
  const { data } = object;
  const told = data !== undefined && isObject(data) ? { data: without(data, ['percent', 'status']) } : {};
  return { ...object, type: 'ProgressReported.v1', ...told, ...changesOf(object) };
};

const linesAsBefore = (text: string): string =>
  text
    .replaceAll(',ProgressReported.v2,', ',ProgressReported.v1,')
    .replace(/^\{".*$/gm, (line) => JSON.stringify(eachObject(JSON.parse(line) as Json, asBefore)));

export const ACTIONS: readonly Rule[] = [
  {
    rule: 'An action says who is beside its owner, its priority, more time and progress in more than a colour; lists can be asked for them.',
    where: /^(pages of )?\/v1\/|^oversight replay/,
    of: 'new',
    without: inBody((body) => eachObject(body, asBefore)),
  },
  {
    rule: 'Files and lines tell the new members of an action too, and its report of progress by its new version.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines(linesAsBefore),
  },
];
