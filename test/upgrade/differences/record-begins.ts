import type { Answer, Json } from '../asking.mjs';
import { isObject, withoutMember, type Rule } from './rule.js';

const withoutRecordBegins = (answer: Answer): Answer => {
  const { body, ...rest } = withoutMember('recordBegins')(answer);
  if (!isObject(body) || typeof body['detail'] !== 'string') return { ...rest, body };
  return {
    ...rest,
    body: { ...body, detail: body['detail'].replace(/ The record begins at \S+\.(?: `toldBy=.*)?$/, '') },
  };
};

/** A page without the lines that begin so. */
const withoutLines =
  (beginning: RegExp) =>
  (answer: Answer): Answer =>
    Array.isArray(answer.body)
      ? { ...answer, body: answer.body.filter((line: Json) => typeof line !== 'string' || !beginning.test(line)) }
      : answer;

export const RECORD_BEGINS: readonly Rule[] = [
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
