import { describe, expect, it } from '@jest/globals';
import {
  entryInWords,
  lapsedInWords,
  lateInWords,
  placeInWords,
  withdrawnInWords,
  type ToldEntry,
} from './entry-words.js';
import { valueInWords } from './value-words.js';

const inWords = (value: Parameters<typeof valueInWords>[0]) =>
  valueInWords(value, { people: { nameOf: () => null }, records: new Map() });

const told = (more: Partial<ToldEntry>): ToldEntry => ({
  type: 'DueDateRevised.v1',
  effectiveOn: '2017-09-01',
  place: '2017-09-01',
  recordedAt: '2026-11-23T10:00:00.000Z',
  data: {},
  changes: [],
  lastChanges: null,
  lapsed: false,
  overtakenBy: null,
  withdraws: [],
  ...more,
});

const due = (from: string | null, to: string) => ({ path: 'due', from, to });

it('of what was agreed ahead, and lapsed, is that nothing came of it', () => {
  expect(lapsedInWords({ lapsed: true, place: '2027-01-01' })).toBe(
    'Nothing came of it: it was to take effect on 1 January 2027, and it had ended before that.',
  );
  expect(lapsedInWords({ lapsed: false, place: '2027-01-01' })).toBeNull();
});

describe('what happened', () => {
  it.each<[string, Partial<ToldEntry>]>([
    ['Due date revised from 20 September 2017 to 31 March 2018', { changes: [due('2017-09-20', '2018-03-31')] }],
    // The date before is what its writer saw, where none stands now.
    [
      'Due date revised from 20 September 2017 to 31 March 2018',
      { changes: [due(null, '2018-03-31')], data: { from: '2017-09-20', to: '2018-03-31' } },
    ],
    ['Progress reported: red', { type: 'ProgressReported.v2', data: { rag: 'red' } }],
    ['Owner assigned: Director', { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } }],
    ['Inspection started on 6 March 2017', { type: 'InspectionStarted.v1', data: { on: '2017-03-06' } }],
    ['Entry withdrawn as recorded by mistake', { type: 'EntryWithdrawn.v1', data: { revisions: ['1'] } }],
    [
      'Withdrew: Due date set: 20 September 2071, of 10 July 2017; Action planned, of 9 July 2017',
      {
        type: 'EntryWithdrawn.v1',
        withdraws: [
          told({ type: 'DueDateSet.v1', data: { due: '2071-09-20' }, effectiveOn: '2017-07-10' }),
          told({ type: 'ActionPlanned.v2', effectiveOn: '2017-07-09' }),
        ],
      },
    ],
  ])('%s', (words, entry) => expect(entryInWords(told(entry), inWords)).toBe(words));
});

describe('an entry that later ones stand over', () => {
  const changes = [due('2017-09-20', '2018-03-31'), { path: 'approver', from: null, to: 'Cabinet' }];
  const overtakenBy = told({
    place: '2017-10-10',
    changes: [due('2017-09-20', '2018-06-30'), { path: 'approver', from: null, to: 'Cabinet' }],
  });

  it('says since when it holds, and what holds since when instead, without what is the same', () => {
    expect(lateInWords(told({ changes, lastChanges: [], overtakenBy }), inWords)).toBe(
      'Entered late: it holds from 1 September 2017. From 10 October 2017 a later entry (due date revised) stands over it: due date 30 June 2018.',
    );
  });

  it('is not late where only what was agreed ahead stands over it', () => {
    const ahead = { ...overtakenBy, place: '2027-01-01' };
    const entry = { place: '2026-11-23', changes, lastChanges: [], overtakenBy: ahead };
    expect(lateInWords(told(entry), inWords)).toBe(
      'From 1 January 2027 a later entry (due date revised) stands over it: due date 30 June 2018.',
    );
  });

  it('says nothing where it changes the same as of the last day, nor of a withdrawal', () => {
    expect(lateInWords(told({ changes }), inWords)).toBeNull();
    expect(lateInWords(told({ type: 'EntryWithdrawn.v1', changes, lastChanges: [] }), inWords)).toBeNull();
  });
});

describe('an entry that takes part only from a later day than its own', () => {
  it.each([
    ['ActionStarted.v1', 'as the step before it did'],
    ['ProgressReported.v2', 'on which the thing began'],
  ])('says so: %s', (type, why) => {
    expect(placeInWords(told({ type, effectiveOn: '2017-07-05', place: '2017-07-10' }))).toBe(
      `Entered for 5 July 2017, it takes effect on 10 July 2017, ${why}.`,
    );
    expect(placeInWords(told({ type }))).toBeNull();
  });
});

it('says of a correction of what is said once that it takes effect where that did', () => {
  const changes = [{ path: 'receivedOn', from: '2019-03-21', to: '2019-03-19' }];
  const entry = { type: 'InspectionReportReceived.v1', effectiveOn: '2019-03-19', place: '2019-03-21' };
  expect(placeInWords(told({ ...entry, changes }))).toMatch(/on 21 March 2019, as what it corrects did\.$/);
  const first = [{ path: 'receivedOn', from: null, to: '2019-03-19' }];
  expect(placeInWords(told({ ...entry, changes: first }))).toMatch(/, on which the thing began\.$/);
});

it('says by whom an entry was withdrawn, when and why', () => {
  const by = { recordedAt: '2026-11-23T10:04:00.000Z', reason: 'Typed wrongly' };
  expect(withdrawnInWords(by, 'Robin Hale')).toBe('on 23 November 2026 at 10:04 by Robin Hale: Typed wrongly');
  expect(withdrawnInWords({ ...by, reason: null }, 'Robin Hale')).toBe('on 23 November 2026 at 10:04 by Robin Hale');
});
