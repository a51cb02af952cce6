import type { Answer, Json } from '../asking.mjs';

/**
 * A difference between what the program answers now and what that of the record answered, which is meant to be. Whoever
 * makes one adds its rule here, and nowhere else.
 */
export interface Rule {
  /** What is otherwise, and why that is right. */
  readonly rule: string;
  /** Which questions it is about: an address, `pages of` one, or `oversight …`. */
  readonly where: RegExp;
  /**
   * The answer without that difference. What is only put in is taken out of the new answer, what changes out of both; where
   * the old answer tells what the new one must be, it is made of the old one.
   */
  readonly of: 'new' | 'old' | 'both';
  readonly without: (answer: Answer) => Answer;
}

export const isObject = (value: Json): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer without a member of its body. */
export const withoutMember =
  (name: string) =>
  (answer: Answer): Answer => {
    if (!isObject(answer.body)) return answer;
    const { [name]: _, ...body } = answer.body;
    return { ...answer, body };
  };

/** A JSON value with every object in it put through `of`, the inner ones first. */
export const eachObject = (value: Json, of: (object: { readonly [member: string]: Json }) => Json): Json => {
  if (Array.isArray(value)) return value.map((each: Json) => eachObject(each, of));
  if (!isObject(value)) return value;
  return of(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachObject(each, of)])));
};

export const inBody =
  (of: (body: Json) => Json) =>
  (answer: Answer): Answer => ({ ...answer, body: of(answer.body) });

/** The same for the lines of a page or a file. */
export const inLines = (of: (text: string) => string) =>
  inBody((body) => (isLines(body) ? of(body.join('\n')).split('\n') : body));

/** The lines of a text that are an object of JSON. */
export const LINES_OF_JSON = /^\{".*$/gm;

/** Such a line with every object in it put through `of`. */
export const lineOfJson =
  (of: (object: { readonly [member: string]: Json }) => Json) =>
  (line: string): string =>
    JSON.stringify(eachObject(JSON.parse(line) as Json, of));

const isLines = (body: Json): body is readonly string[] =>
  Array.isArray(body) && body.every((line: Json) => typeof line === 'string');
