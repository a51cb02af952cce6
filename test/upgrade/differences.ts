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

const withoutRecordBegins = (answer: Answer): Answer => {
  const { body, ...rest } = withoutMember('recordBegins')(answer);
  if (!isObject(body) || typeof body['detail'] !== 'string') return { ...rest, body };
  return { ...rest, body: { ...body, detail: body['detail'].replace(/ The record begins at \S+\.$/, '') } };
};

/** A page without the lines that begin so. */
const withoutLines =
  (beginning: RegExp) =>
  (answer: Answer): Answer =>
    Array.isArray(answer.body)
      ? { ...answer, body: answer.body.filter((line: Json) => typeof line !== 'string' || !beginning.test(line)) }
      : answer;

/** A JSON value with every object in it put through `of`, the inner ones first. */
const eachObject = (value: Json, of: (object: { readonly [member: string]: Json }) => Json): Json => {
  if (Array.isArray(value)) return value.map((each: Json) => eachObject(each, of));
  if (!isObject(value)) return value;
  return of(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachObject(each, of)])));
};

const inBody =
  (of: (body: Json) => Json) =>
  (answer: Answer): Answer => ({ ...answer, body: of(answer.body) });

/** The same for the lines of a page or a file. */
const inLines = (of: (text: string) => string) =>
  inBody((body) => (isLines(body) ? of(body.join('\n')).split('\n') : body));

const isLines = (body: Json): body is readonly string[] =>
  Array.isArray(body) && body.every((line: Json) => typeof line === 'string');

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
    .replace(/^\{".*$/gm, (line) => JSON.stringify(eachObject(JSON.parse(line) as Json, withoutTermsOfDuties)));

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
    .replace(/.*href="\/action-plans\?show=overdue.*\n/g, '')
    .replace(/.*<dt>Statutory deadline \d+, (recipient|publication)\b.*\n/g, '')
    .replace(/\d+ changed facts/g, '… changed facts');

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

/** What an entry tells of itself. */
const withoutOwnTelling = (object: { readonly [member: string]: Json }): Json => {
  if (!('eventId' in object)) return object;
  const { place: _, data: __, lastChanges: ___, irregular: ____, lapsed: ________, ...entry } = object;
  const { withdrawn: _____, withdraws: ______, overtakenBy: _______, ...told } = entry;
  return told;
};

/** Members of events in lines: those of the state say what became of them. */
const SAID_BESIDE =
  /[:;] (?:approver|as|by|day|field|from, as it was then|how|means|meeting|minute|number|rule|to|why) (?!set to |from |removed)[^;]*?(?=;| \()/g;

const withoutOwnTellingInLines = (text: string): string =>
  text
    .replace(/^\{".*$/gm, (line) => JSON.stringify(eachObject(JSON.parse(line) as Json, withoutOwnTelling)))
    .replace(/ \[(?:withdrawn on|irregular:|Entered |From \d).*?\](?= \[| Why:|$)/gm, '')
    .replace(SAID_BESIDE, '');

const CSV_CELL = /(?:"(?:[^"]|"")*"|[^",\n])*/;
/** A row of a comparison, with the three cells that it has beside the seventeen of before. */
const CSV_ROW = new RegExp(`^(${CSV_CELL.source}(?:,${CSV_CELL.source}){16})(?:,${CSV_CELL.source}){3}(?=\\n|$)`, 'gm');

/** From which day an entry takes effect, with the sentence that tells the day that was said. */
const TAKES_EFFECT_LATER =
  /Effective from ([^<]+)(<(?:(?!<li)[^])*?)<p class="app-entry__note">Entered for ([^,<]+), it takes effect on \1,[^<]*<\/p>/g;

const withoutOwnTellingOnPage = (text: string): string =>
  text
    .replace(TAKES_EFFECT_LATER, 'Effective from $3$2')
    .replace(/<p class="app-entry__note">.*?<\/p>/g, '')
    .replace(/<dl class="app-facts app-facts--said">\n[^]*?<\/dl>\n/g, '')
    .replace(/^\n/gm, '');

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
    rule: 'Of a moment before the record began an answer says `recordBegins`, and the detail of a 404 does. It said nothing.',
    where: /^\/v1\/.*[?&](?:asAt|atPosition)=/,
    of: 'new',
    without: withoutRecordBegins,
  },
  {
    rule: 'A page of a moment before the record began says when it begins. It said that nothing fits a filter.',
    where: /^\/(?:changes)?\?.*asAt=/,
    of: 'both',
    without: withoutLines(/^<p class="govuk-body">(?:Nothing fits this filter at this moment|The record begins on )/),
  },
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
    rule: 'An entry tells what its event says, from when it takes part, and how it stands. It told only what it changed.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutOwnTelling)),
  },
  {
    rule: 'Lines of a replay tell the same, in words in brackets and beside the changes.',
    where: /^oversight replay/,
    of: 'new',
    without: inLines(withoutOwnTellingInLines),
  },
  {
    rule: 'A file of a comparison has three columns more: what the event says, which rule it broke, that it is withdrawn.',
    where: /format=csv/,
    of: 'new',
    without: inLines((text) => text.replace(CSV_ROW, '$1')),
  },
  {
    rule: 'Pages tell of an entry what its event says beside its changes, from when it takes effect, and that it was entered late.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines(withoutOwnTellingOnPage),
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
