import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diff } from './diff.js';

describe('what changed between two states', () => {
  it('is nothing when nothing did', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (state) => {
        expect(diff(state, JSON.parse(JSON.stringify(state)) as object)).toEqual([]);
      }),
    );
  });

  it('is told member by member, by dotted paths, in one order', () => {
    expect(
      diff(
        { status: 'planned', due: '2017-09-20', owner: { post: 'Director' }, text: 'same' },
        { text: 'same', owner: { person: 'prs_a' }, due: '2017-10-01', status: 'agreed' },
      ),
    ).toEqual([
      { path: 'due', from: '2017-09-20', to: '2017-10-01' },
      { path: 'owner.person', from: null, to: 'prs_a' },
      { path: 'owner.post', from: 'Director', to: null },
      { path: 'status', from: 'planned', to: 'agreed' },
    ]);
  });

  it('compares objects of a list that grew or changed in place one by one', () => {
    expect(
      diff(
        { discrepancies: [{ no: 1, resolved: null }] },
        {
          discrepancies: [
            { no: 1, resolved: { how: 'It was Monday 6 March.', by: 'prs_a' } },
            { no: 2, resolved: null },
          ],
        },
      ),
    ).toEqual([
      { path: 'discrepancies.0.resolved.by', from: null, to: 'prs_a' },
      { path: 'discrepancies.0.resolved.how', from: null, to: 'It was Monday 6 March.' },
      { path: 'discrepancies.1.no', from: null, to: 2 },
    ]);
  });

  it('calls what is numbered by its number, also on a day on which an earlier one is not there', () => {
    const [first, second] = [
      { no: 1, why: 'a' },
      { no: 2, why: 'b' },
    ];
    expect(diff({}, { discrepancies: [second] })).toEqual([
      { path: 'discrepancies.1.no', from: null, to: 2 },
      { path: 'discrepancies.1.why', from: null, to: 'b' },
    ]);
    expect(diff({ discrepancies: [second] }, { discrepancies: [first, second] })).toEqual([
      { path: 'discrepancies.0.no', from: null, to: 1 },
      { path: 'discrepancies.0.why', from: null, to: 'a' },
    ]);
    expect(diff({ figures: [{ no: 1 }] }, { figures: [{ no: 1 }, { no: 1 }] })).toEqual([
      { path: 'figures.1.no', from: null, to: 1 },
    ]);
  });

  it('compares every other list as a whole', () => {
    expect(diff({ actions: ['a', 'b'] }, { actions: ['b'] })).toEqual([
      { path: 'actions', from: ['a', 'b'], to: ['b'] },
    ]);
    expect(diff({ duties: [{ days: 70 }] }, { duties: [] })).toEqual([
      { path: 'duties', from: [{ days: 70 }], to: [] },
    ]);
  });

  it('takes absent, null and an empty list for the same nothing', () => {
    expect(diff({ status: 'none' }, { status: 'none', due: null, evidence: [], actions: undefined })).toEqual([]);
  });

  it('leaves out where a fact was read from', () => {
    const at = (from: number) => ({ document: 'f00d', from, to: from + 1 });
    expect(
      diff(
        { source: at(1), dates: [{ words: 'July', source: at(1) }] },
        { source: at(2), dates: [{ words: 'July', source: at(2) }] },
      ),
    ).toEqual([]);
  });
});
