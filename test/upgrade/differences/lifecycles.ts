import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

const OF_THINGS = ['origin', 'holder', 'priority', 'moreTime'];
const OF_ACTIONS = [
  ...['holder', 'priority', 'moreTime', 'portfolioHolder', 'reporter'],
  ...['percent', 'ownStatus', 'progressNote', 'expectedLate', 'updateAsked'],
];
const IS_NEW = new RegExp(`^(${OF_ACTIONS.join('|')})\\b`);

type Members = { readonly [member: string]: Json };

const without = (object: Members, names: readonly string[]): Members =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const isRecommendation = ({ kind }: Members): boolean => kind === 'recommendation';

const isNewChange = (change: Json): boolean =>
  isObject(change) && typeof change['path'] === 'string' && IS_NEW.test(change['path']);

/** Without the changes of members that were not there. */
const changesOf = ({ changes }: Members) =>
  Array.isArray(changes) ? { changes: changes.filter((change: Json) => !isNewChange(change)) } : {};

/** What the state of a recommendation, a judgement and an inspection has since, by a member that tells which it is. */
const OF_STATES: Readonly<Record<string, readonly string[]>> = {
  agreedBy: ['addressees', 'auditor', 'priority', 'agreedBy'],
  notCarriedForwardBy: ['supersededBy', 'notCarriedForwardBy', 'revisedTo'],
  follows: ['follows'],
};

/** A thing, a state, a difference or an entry, without what it did not have before. */
const asBefore = (object: Members): Json => {
  const told = Object.keys(OF_STATES).find((name) => name in object);
  if (told !== undefined) return without(object, OF_STATES[told] ?? []);
  if ('expectedLate' in object) return without(object, OF_ACTIONS);
  if ('moreTime' in object)
    return {
      ...without(object, isRecommendation(object) ? [...OF_THINGS, 'duties'] : OF_THINGS),
      ...changesOf(object),
    };
  if (object['type'] !== 'ProgressReported.v2') return { ...object, ...changesOf(object) };
  const { data } = object;
  const reported = data !== undefined && isObject(data) ? { data: without(data, ['percent', 'status']) } : {};
  return { ...object, type: 'ProgressReported.v1', ...reported, ...changesOf(object) };
};

/** A row of a list of facts on a page. */
const rowOf = (fact: string, value: string): RegExp =>
  new RegExp(
    `<div class="govuk-summary-list__row">\\s*<dt[^>]*>\\s*${fact}\\s*</dt>\\s*<dd[^>]*>\\s*${value}\\s*</dd>\\s*</div>\\n`,
    'g',
  );

const linesAsBefore = (text: string): string =>
  text.replaceAll(',ProgressReported.v2,', ',ProgressReported.v1,').replace(LINES_OF_JSON, lineOfJson(asBefore));

export const LIFECYCLES: readonly Rule[] = [
  {
    rule: 'Actions, recommendations, judgements and inspections say more of themselves; lists can be asked for it.',
    where: /^(pages of )?\/v1\/|^oversight replay/,
    of: 'new',
    without: inBody((body) => eachObject(body, asBefore)),
  },
  {
    rule: 'Files and lines tell the new members too, and a report of progress by its new version.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines(linesAsBefore),
  },
  {
    rule: 'What no paper tells is said of "it", whichever kind it is.',
    where: /^\/[a-z-]+\/[0-9a-f-]{36}\?/,
    of: 'both',
    without: inLines((text) => text.replace(/(No passage of a paper is recorded for )(this [a-z ]+|it)\./g, '$1it.')),
  },
  {
    rule: 'The page of a recommendation says whose it is; lists of them find what is overdue.',
    where: /^\/recommendations/,
    of: 'new',
    without: inLines((text) =>
      text
        .replace(rowOf('Recommended by', 'Committee'), '')
        .replace(/<li class="app-choices__item"><a [^>]*overdue=true[^>]*>Overdue<\/a><\/li>\n/g, '')
        .replace(/<th [^>]*>(Whose|<a [^>]*>Response due<[^]*?)<\/th>\n/g, '')
        .replace(/<td [^>]*data-label="(Whose|Response due)"[^]*?<\/td>\n/g, ''),
    ),
  },
  {
    rule: 'A report of progress without a note had an empty row for it.',
    where: /^\/actions\/[0-9a-f-]{36}\?/,
    of: 'old',
    without: inLines((text) => text.replace(rowOf('Progress note', ''), '')),
  },
];
