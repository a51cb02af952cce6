import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../asking.mjs';
import { differing } from '../../differing.js';

const A12_2 = '3df47bc2-f52d-531e-a6a4-1a25c6f6ffb7';
const OTHER = '1b671a64-40d5-491e-99b0-da01ff1f3341';
const LIST = '/v1/actions?on=2026-11-26';
const COMPARED = '/v1/compare?fromOn=2017-09-20&toOn=2026-11-26';

const members = (question: string, before: Json, now: Json): readonly string[] => {
  const answer = (body: Json) => ({ [question]: { status: 200, type: '', headers: {}, body } });
  return differing(answer(before), answer(now)).flatMap((each) => each.members.map(({ member }) => member));
};
const action = (id: string, rag: string, more: object = {}) => ({
  id,
  trueFrom: '2017-07-10',
  rag,
  due: '2018-01-31',
  state: { rag: { value: rag }, due: '2018-01-31' },
  ...more,
});
const list = (...items: readonly Json[]) => ({ items, next: null, total: items.length });

describe('what was entered late', () => {
  it('may differ in the fact of a thing that is named, and in nothing else', () => {
    const of = (id: string, ...more: readonly object[]) =>
      members(LIST, list(action(id, 'green')), list(action(id, 'red', ...more)));
    expect(of(A12_2)).toEqual([]);
    expect(of(A12_2, { due: '2018-02-28' })).toEqual(['body.items[0].due']);
    expect(of(OTHER)).toEqual(['body.items[0].rag', 'body.items[0].state.rag.value']);
  });

  it('may be in a list that is chosen by its fact or not, beside all others', () => {
    const chosen = `${LIST}&rag=red`;
    const [late, other] = [action(A12_2, 'red'), action(OTHER, 'red')];
    expect(members(chosen, list(other), list(late, other))).toEqual([]);
    expect(members(chosen, list(late), list(late, other))).toEqual(['body.items[0]', 'body.total']);
    expect(members(`${LIST}&meeting=2017-07-10`, list(other), list(late, other))).not.toEqual([]);
  });

  it('is counted among what changed of its kind, not among what came, nor of other kinds', () => {
    const counted = (kind: string, came: number, changed: number) => ({
      ...list(),
      counts: { came },
      kinds: [{ kind, came, changed }],
    });
    expect(members(COMPARED, counted('action', 1, 1), counted('action', 1, 2))).toEqual([]);
    expect(members(COMPARED, counted('action', 1, 1), counted('action', 2, 1))).toContain('body.kinds[0].came');
    expect(members(COMPARED, counted('report', 1, 1), counted('report', 1, 2))).toEqual(['body.kinds[0].changed']);
  });

  it('has its row on a page, beside all others', () => {
    const row = (id: string, rag: string) => ['<tr>', `<td><a href="/actions/${id}?on=2026-11-26">A</a>`, rag, '</tr>'];
    const page = (...rows: readonly (readonly string[])[]) => [...rows.flat(), '</table>'];
    const of = (id: string) => members('/?on=2026-11-26', page(row(id, 'green')), page(row(id, 'red')));
    expect(of(A12_2)).toEqual([]);
    expect(of(OTHER)).toEqual(['body[2]']);
  });
});
