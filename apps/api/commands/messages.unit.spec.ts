import { describe, expect, it } from '@jest/globals';
import { KINDS } from '#libs/domain/deciders.js';
import { isMovable, lifecycleOf } from '#libs/domain/moves.js';
import type { Field, Fields } from '#libs/domain/shared/moves/field.js';
import { isByHand, type Move } from '#libs/domain/shared/moves/lifecycle.js';
import { Problem, type FieldError } from '../problems/problem.js';
import { RequestValidation } from '../http/validation.pipe.js';
import { StepActDto } from './act.dto.js';
import { bodyClass } from './body-class.js';

/** What a message of each type of field names as wanted. */
const WANTED: Readonly<Record<Exclude<Field['type'], 'source'>, RegExp>> = {
  text: /^Give text\.$/,
  day: /^Give a day of the calendar/,
  choice: /^Give one of: /,
  ordinal: /^Give a whole number from 1/,
  percent: /^Give a whole number from 0/,
  revision: /^Give the revision in decimal digits, as a string\.$/,
  person: /^Give a person by pseudonym/,
  sha256: /^Give a SHA-256/,
  id: /^Give a UUID\.$/,
  ids: /^Give a list\.$/,
  group: /^Give an object\.$/,
  either: /^Give an object\.$/,
  list: /^Give a list\.$/,
};

const TEXT: readonly Field['type'][] = ['text', 'day', 'choice', 'revision', 'person', 'sha256', 'id'];
const NO_TEXT: readonly unknown[] = [1, 0, -1.5, true, false, [], ['x'], {}, { constructor: 1 }];

/** Values of every other type of JSON. */
const wrongFor = ({ type }: Field): readonly unknown[] => {
  if (TEXT.includes(type)) return NO_TEXT;
  if (type === 'ordinal' || type === 'percent') return ['1', '', 'x', 1.5, true, [1], {}, 1e300 * 10];
  if (type === 'ids' || type === 'list') return ['x', '', 1, true, {}];
  return ['x', '', 1, true, []];
};

const pipe = new RequestValidation();

const errorsOf = async (metatype: new () => object, body: object): Promise<readonly FieldError[]> => {
  try {
    await pipe.transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.members.errors ?? [];
    throw error;
  }
};

interface Asked {
  readonly name: string;
  readonly type: string;
  readonly fields: Fields;
}

const ASKED: readonly Asked[] = KINDS.filter(isMovable).flatMap((kind) =>
  Object.entries<Move>(lifecycleOf(kind).moves)
    .filter(([, move]) => isByHand(move))
    .map(([type, { fields = {} }]) => ({ name: `${kind}: ${type}`, type, fields })),
);

/** Every member, with how it is put into a body: members of groups and of lists too. */
const membersOf = (
  fields: Fields,
  into: (member: string, value: unknown) => object = (member, value) => ({ [member]: value }),
  above = '',
): readonly { readonly field: Field; readonly at: string; readonly body: (value: unknown) => object }[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'source') return [];
    const here = { field, at: above + name, body: (value: unknown) => into(name, value) };
    if (field.type === 'group' || field.type === 'either')
      return [here, ...membersOf(field.fields, (member, value) => into(name, { [member]: value }), `${above}${name}.`)];
    if (field.type === 'list') {
      const one = (member: string, value: unknown) =>
        into(
          name,
          Array.from({ length: Math.max(1, field.min) }, (_, n) => (n === 0 ? { [member]: value } : {})),
        );
      return [here, ...membersOf(field.fields, one, `${above}${name}.0.`)];
    }
    return [here];
  });

describe('every member of every command', () => {
  it('is some', () => {
    expect(ASKED.length).toBeGreaterThan(40);
    expect(ASKED.flatMap(({ fields }) => membersOf(fields)).length).toBeGreaterThan(80);
  });

  it.each(ASKED)('$name tells one message of a wrong type, which names the type wanted', async ({ type, fields }) => {
    const Body = bodyClass(type, fields, StepActDto);
    for (const { field, at, body } of membersOf(fields))
      for (const value of wrongFor(field)) {
        const about = (await errorsOf(Body, body(value))).filter((error) => error.field === at);
        const told = [at, value, about.map(({ message }) => message)];
        expect(told).toEqual([at, value, [expect.stringMatching(WANTED[field.type as keyof typeof WANTED])]]);
      }
  });

  it.each(ASKED)('$name tells of a text what is wrong with it', async ({ type, fields }) => {
    const Body = bodyClass(type, fields, StepActDto);
    for (const { field, at, body } of membersOf(fields)) {
      if (field.type !== 'text') continue;
      for (const [value, message] of [
        ['', /can be seen/],
        [' \n\u200b', /can be seen/],
        ['a\0b', /without control characters/],
        ['a\ud800', /halves of characters/],
        ['\u{1F469}'.repeat(field.max + 1), /^Use no more than \d+ characters\.$/],
      ] as const) {
        const about = (await errorsOf(Body, body(value))).filter((error) => error.field === at);
        expect([at, about.map((error) => error.message)]).toEqual([at, [expect.stringMatching(message)]]);
      }
      const longest = await errorsOf(Body, body('\u{1F469}'.repeat(field.max)));
      expect(longest.filter((error) => error.field === at)).toEqual([]);
    }
  });

  it.each([
    ['effectiveOn', WANTED.day, NO_TEXT],
    ['reason', WANTED.text, NO_TEXT],
    ['insteadOf', WANTED.revision, [...NO_TEXT, '', '01', '9223372036854775808']],
    ['irregular', /^Give true or false\.$/, ['true', 1, 0, '', [], {}]],
    ['forgotten', /^Give true or false\.$/, ['true', 1, 0, '', [], {}]],
  ] as const)('%s, which all changes may say, too', async (member, wanted, values) => {
    for (const value of values)
      expect(await errorsOf(StepActDto, { [member]: value })).toEqual([
        { field: member, message: expect.stringMatching(wanted) as unknown },
      ]);
  });
});
