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
];

/** Both answers, without what the rules let differ. */
export const comparable = (question: string, before: Answer, now: Answer, rules = RULES): readonly [Answer, Answer] =>
  rules
    .filter(({ where }) => where.test(question))
    .reduce<readonly [Answer, Answer]>(
      ([old, fresh], { of, without }) => [of === 'both' ? without(old) : old, without(fresh)],
      [before, now],
    );
