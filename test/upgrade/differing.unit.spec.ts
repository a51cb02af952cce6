import { describe, expect, it } from '@jest/globals';
import type { Answer, Json } from './asking.mjs';
import { comparable } from './differences.js';
import { withoutMember, type Rule } from './differences/rule.js';
import { differing } from './differing.js';
import { reportOf } from './report.js';

const THING = '/v1/actions/1b671a64-40d5-491e-99b0-da01ff1f3341?on=2026-11-26';
const answered = (body: Json, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  type: 'application/json',
  headers: { 'event-position': '7' },
  body,
  ...more,
});
const found = (question: string, before: Answer, now: Answer) => differing({ [question]: before }, { [question]: now });
const members = (question: string, before: Json, now: Json) =>
  found(question, answered(before), answered(now)).flatMap((each) => each.members);

describe('answers that are held against earlier ones', () => {
  it('may be the same', () => {
    expect(members('/v1/actions?', { items: [{ rag: null }] }, { items: [{ rag: null }] })).toEqual([]);
    expect(reportOf([])).toBe('');
  });

  it('may be lines of JSON whose members come in another order, and differ by member', () => {
    const line = (json: object) => [JSON.stringify(json), '2 events'];
    expect(members('replay --json', line({ a: 1, b: { c: 2, d: 3 } }), line({ b: { d: 3, c: 2 }, a: 1 }))).toEqual([]);
    expect(members('replay --json', line({ a: 1, b: 2 }), line({ b: 3, a: 1 }))).toEqual([
      { member: 'body[0].b', before: '2', now: '3' },
    ]);
  });

  it('differ in a member, in one that is new and in one that is gone, wherever it is', () => {
    expect(
      members('/v1/actions?', { items: [{ rag: 'green', due: null }] }, { items: [{ rag: 'red', open: true }] }),
    ).toEqual([
      { member: 'body.items[0].rag', before: '"green"', now: '"red"' },
      { member: 'body.items[0].due', before: 'null', now: '(nothing)' },
      { member: 'body.items[0].open', before: '(nothing)', now: 'true' },
    ]);
    expect(members('/v1/actions?', { items: [1, { a: 1 }] }, { items: [1] })).toMatchObject([
      { member: 'body.items[1]' },
    ]);
    expect(members('/v1/actions?', { a: [] }, { a: {} })).toMatchObject([
      { member: 'body.a', before: '[]', now: '{}' },
    ]);
  });

  it('differ in status and headers', () => {
    const lost = answered({}, { status: 404, headers: {} });
    expect(found('/v1/actions?', answered({}), lost).flatMap((each) => each.members)).toMatchObject([
      { member: 'status', before: '200', now: '404' },
      { member: 'headers.event-position', before: '"7"', now: '(nothing)' },
    ]);
  });

  it('differ in the lines between those of a page that are the same', () => {
    expect(members('/?', ['<p>', 'red', '</p>', 'end'], ['<p>', 'green', 'now', '</p>', 'end'])).toEqual([
      { member: 'body[1]', before: '"red"', now: '"green"' },
      { member: 'body[2]', before: '(nothing)', now: '"now"' },
    ]);
  });

  it('may have what a rule lets differ, where it does, and nothing else', () => {
    expect(members(THING, { due: null }, { due: null, moves: ['agree'] })).toEqual([]);
    expect(members('/v1/actions?', { due: null }, { due: null, moves: [] })).toMatchObject([{ member: 'body.moves' }]);
    expect(members(THING, { moves: [] }, {})).toMatchObject([{ member: 'body.moves' }]);
    expect(members(THING, { due: null }, { due: '2017-09-20', moves: [] })).toMatchObject([{ member: 'body.due' }]);
    const changed: Rule = { rule: 'Counted otherwise.', where: /^\//, of: 'both', without: withoutMember('total') };
    const [before, now] = comparable('/v1/actions?', answered({ total: 1 }), answered({ total: 2 }), [changed]);
    expect(before).toEqual(now);
  });

  it('may be what a rule makes of the earlier one, and nothing else', () => {
    const doubled: Rule = { rule: 'Counted twice.', where: /^\//, of: 'old', without: (old) => ({ ...old, body: 2 }) };
    const compared = (now: Json) => comparable('/v1/actions?', answered(1), answered(now), [doubled]);
    expect(compared(2)).toEqual([answered(2), answered(2)]);
    expect(compared(1)).toEqual([answered(2), answered(1)]);
  });

  it('are told by kinds, and question by question', () => {
    const others = THING.replace('1b67', '2b67');
    const report = reportOf(
      [THING, others].flatMap((question) => found(question, answered({ rag: 'red' }), answered({ rag: 'green' }))),
      1,
    );
    expect(report).toContain('2 questions');
    expect(report).toContain('2 × /v1/actions/{id}  body.rag');
    expect(report).toContain(`${THING}\n  body.rag\n    before "red"\n    now    "green"`);
    expect(report).toContain('… and 1 more questions');
  });
});
