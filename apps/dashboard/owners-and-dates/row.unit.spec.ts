import { describe, expect, it } from '@jest/globals';
import { actionFacts } from '#libs/testing/facts.js';
import { actionDecider } from '#libs/domain/action/decide.js';
import type { Action as State } from '#libs/domain/action/state.js';
import { gridIn } from './grid.js';
import { standsIn, type Action } from './row.js';

const planned = actionDecider.evolve(actionDecider.initialState, { type: 'ActionPlanned.v2', data: actionFacts });
const action = (state: Partial<State> = {}, id = 'a1') =>
  ({ kind: 'action', id, ref: 'A1', revision: 3n, state: { ...planned, ...state } }) as Action;

const wanted = (of: Action, typed: Record<string, string>) => gridIn([of], typed).wanted;
const faults = (of: Action, typed: Record<string, string>) => gridIn([of], typed).faults.map(({ field }) => field);

const post = { post: 'Head of Placements' };
const held = action({ owner: post, holder: 'prs_1111', due: '2027-09-20', firstDue: '2027-09-20' });

describe('a row of the grid', () => {
  it('asks for nothing where it stands as it stood', () => {
    expect(standsIn(held)).toEqual({ person: 'prs_1111', post: 'Head of Placements', due: '20 September 2027' });
    const same = { 'person.a1': 'prs_1111', 'post.a1': ' Head of  Placements ', 'due.a1': '20/9/2027' };
    expect(wanted(held, same)).toEqual([]);
    expect(wanted(action(), { 'person.a1': '', 'post.a1': '', 'due.a1': '' })).toEqual([]);
  });

  it.each([
    ['a person', { 'person.a1': 'prs_2222' }, { owner: { person: 'prs_2222' }, holder: null }],
    ['a post', { 'post.a1': 'Director' }, { owner: { post: 'Director' }, holder: null }],
    [
      'a person in a post',
      { 'person.a1': 'prs_2222', 'post.a1': 'Director' },
      { owner: { post: 'Director' }, holder: 'prs_2222' },
    ],
  ])('gives an action to %s', (_, typed, told) => {
    expect(wanted(action(), typed)).toMatchObject([{ type: 'AssignOwner', told, reasoned: false }]);
  });

  it('sets a due date once, and revises the one that stands by whoever approved it', () => {
    expect(wanted(action(), { 'due.a1': '20 September 2027' })).toMatchObject([
      { type: 'SetDueDate', told: { due: '2027-09-20' }, reasoned: false },
    ]);
    expect(wanted(held, { 'due.a1': '1/10/2027', approver: 'Cabinet' })).toMatchObject([
      { type: 'ReviseDueDate', told: { to: '2027-10-01', approver: 'Cabinet' }, reasoned: true },
    ]);
  });

  it('names another holder of the same post, or none', () => {
    expect(wanted(held, { 'person.a1': 'prs_2222' })).toMatchObject([
      { type: 'AssignOwner', told: { owner: post, holder: 'prs_2222' } },
    ]);
    expect(wanted(held, { 'person.a1': '' })).toMatchObject([{ type: 'NameHolder', told: { holder: null } }]);
  });

  it('takes nothing away, and tells beside each cell what cannot be', () => {
    expect(faults(held, { 'person.a1': '', 'post.a1': '' })).toEqual(['post.a1']);
    expect(faults(held, { 'due.a1': '' })).toEqual(['due.a1']);
    expect(faults(held, { 'due.a1': 'soon' })).toEqual(['due.a1']);
    expect(faults(action(), { 'person.a1': 'Tom' })).toEqual(['person.a1']);
    expect(faults(action(), { 'post.a1': 'x'.repeat(201) })).toEqual(['post.a1']);
  });

  it('asks why, and who approved it, only where something that stands is replaced', () => {
    expect(faults(held, { 'due.a1': '1/10/2027' })).toEqual(['approver', 'reason']);
    expect(faults(held, { 'post.a1': 'Director' })).toEqual(['reason']);
    expect(faults(action(), { 'post.a1': 'Director', effectiveOn: 'then' })).toEqual(['effectiveOn']);
    expect(faults(action(), {})).toEqual([null]);
  });

  it('is none to type into once the action has ended', () => {
    expect(wanted(action({ status: 'closed' }), { 'post.a1': 'Director' })).toEqual([]);
  });
});
