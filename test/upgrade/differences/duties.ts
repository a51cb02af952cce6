import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, isObject, lineOfJson, LINES_OF_JSON, type Rule } from './rule.js';

const IS_TERM = /^duties\.\d+\.(recipients|publication)\b/;

/** Of a duty, of a plan, of a change, of an entry: what it did not have before. */
const withoutTermsOfDuties = (object: { readonly [member: string]: Json }): Json => {
  const { recipients: _, publication: __, ...duty } = object;
  if ('triggerDate' in object && 'excluded' in object) return duty;
  if (object['type'] === 'DutyRecorded.v2') return { ...object, type: 'DutyRecorded.v1', ...changesOf(object) };
  if (object['kind'] !== 'action-plan') return { ...object, ...changesOf(object) };
  const { duties: ___, ...plan } = object;
  return { ...plan, ...changesOf(plan) };
};

const isTermChange = (change: Json): boolean =>
  isObject(change) && typeof change['path'] === 'string' && IS_TERM.test(change['path']);

/** Without the changes of members that were not there. */
const changesOf = ({ changes }: { readonly [member: string]: Json }) =>
  Array.isArray(changes) ? { changes: changes.filter((change: Json) => !isTermChange(change)) } : {};

/** A file of a comparison, and lines of JSON, without the same. */
const withoutTermsInLines = (text: string): string =>
  text
    .replace(/^.*,changed,duties\.\d+\.(recipients|publication)\b.*\n/gm, '')
    .replace(/,""publication"":\{[^}]*\}|,""recipients"":\[.*?\}\]/g, '')
    .replaceAll(',DutyRecorded.v2,', ',DutyRecorded.v1,')
    .replace(LINES_OF_JSON, lineOfJson(withoutTermsOfDuties));

/** A page without what it says of how a duty stands, and without the members of a duty in histories, and how many they are. */
const withoutStandingOfDuties = (text: string): string =>
  text
    .replace(/(<p class="app-deadline__countdown">.*\n)<p class="govuk-body">[^]*?<\/p>\n/g, '$1')
    .replace(
      /<table class="govuk-table app-table app-duty"[^]*?<\/table>\n(<div class="govuk-inset-text">[^]*?<\/div>\n)?/g,
      '',
    )
    .replace(/<th [^>]*>Statutory duty<\/th>\n/g, '')
    .replace(/<td [^>]*data-label="Statutory duty">[^]*?<\/td>\n/g, '')
    .replace(/.*href="\/action-plans\?overdue=true.*\n/g, '')
    .replace(/.*<dt>Statutory deadline \d+, (recipient|publication)\b.*\n/g, '')
    .replace(/\d+ changed facts/g, '… changed facts');

export const DUTIES: readonly Rule[] = [
  {
    rule: 'A duty says who must have the plan and what must be published; a plan tells in `duties` how each duty stands.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutTermsOfDuties)),
  },
  {
    rule: 'Files and lines tell the new members of a duty too, and its event by its new version.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines(withoutTermsInLines),
  },
  {
    rule: 'Pages tell of each recipient and of publication whether it was in time: a duty is met by all of them, not by any.',
    where: /^\/(\?|action-plans|changes|compare)/,
    of: 'both',
    without: inLines(withoutStandingOfDuties),
  },
  {
    rule: 'Spaces between the facts of a deadline say nothing.',
    where: /^\/action-plans\//,
    of: 'both',
    without: inLines((text) => text.replace(/(?<=<\/div>) +(?=<div class="app-facts__row">)/g, '')),
  },
];
