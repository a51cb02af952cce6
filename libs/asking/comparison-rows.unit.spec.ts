import { describe, expect, it } from '@jest/globals';
import { compareThing, type Between } from '#libs/read-models/compare/compare-thing.js';
import type { Explaining } from '#libs/read-models/compare/difference.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Json } from '#libs/read-models/trail/entry.js';
import { actionFacts } from '#libs/testing/facts.js';
import type { Names } from '#libs/words/value-words.js';
import { HEADER, rowsOf as rowsIn } from './comparison-rows.js';

const NAMES: Names = {
  people: { nameOf: (person) => (person === 'prs_1' ? 'Robin Hale' : null) },
  records: new Map(),
};
const rowsOf = (difference: Parameters<typeof rowsIn>[0]) => rowsIn(difference, NAMES);

const thing = (status: string, due: string, more: Record<string, Json> = {}): Thing =>
  ({
    kind: 'action',
    id: '1',
    ref: 'A1',
    title: 'Begin',
    status,
    open: status !== 'closed',
    firstDue: '2017-06-01',
    due,
    state: { ...actionFacts, status, due, ...more },
  }) as unknown as Thing;

const entry = (reason: string, ...paths: readonly string[]): Explaining =>
  ({
    position: 7n,
    reason,
    actor: 'prs_1',
    type: 'ProgressReported.v2',
    recordedAt: '2026-11-23T10:00:00.000Z',
    countedAt: 'to',
    place: '2017-06-01',
    data: {},
    lastChanges: null,
    withdraws: [],
    irregular: null,
    withdrawn: null,
    changes: paths.map((path) => ({ path, from: null, to: 1 })),
  }) as unknown as Explaining;

const between = (...entries: readonly Explaining[]): Between => ({ entries, events: entries.length });

/** Why the row about being overdue says that it is so. */
const why = (from: readonly [Thing, string], to: readonly [Thing, string], ...entries: readonly Explaining[]) => {
  const difference = compareThing({ thing: from[0], on: from[1] }, { thing: to[0], on: to[1] }, between(...entries));
  const row = rowsOf(difference).find((cells) => cells[HEADER.indexOf('field')] === 'Overdue');
  return [row?.[HEADER.indexOf('what')], row?.[HEADER.indexOf('why')]];
};

describe('a row', () => {
  const cellsOf = (by: Explaining) => {
    const [from, to] = [thing('planned', '2017-06-01'), thing('planned', '2017-06-01', { approver: 'Cabinet' })];
    const on = '2017-05-01';
    const [row] = rowsOf(compareThing({ thing: from, on }, { thing: to, on }, between(by)));
    return ['says', 'irregular', 'withdrawn'].map((column) => row?.[HEADER.indexOf(column)]);
  };

  it('says what its event says beside the change, which rule it broke, and that it is withdrawn', () => {
    const by = entry('Agreed', 'approver');
    expect(cellsOf({ ...by, data: { meeting: '2017-06-06', minute: '7' }, irregular: 'A rule' })).toEqual([
      'Meeting: 2017-06-06; Minute: 7',
      'A rule',
      null,
    ]);
    const withdrawn = { revision: 9n, recordedAt: '2026-11-23T10:00:00.000Z', actor: 'prs_1', reason: 'Typed wrongly' };
    expect(cellsOf({ ...by, withdrawn })).toEqual([null, null, '2026-11-23T10:00:00.000Z Typed wrongly']);
  });

  it('says what a withdrawal withdrew', () => {
    const by = entry('Typed wrongly', 'approver');
    const set = { ...by, type: 'DueDateSet.v1', effectiveOn: '2017-07-10', data: { due: '2071-09-20' }, changes: [] };
    expect(cellsOf({ ...by, type: 'EntryWithdrawn.v1', data: { revisions: ['1'] }, withdraws: [set] })[0]).toBe(
      'Withdrew: Due date set: 2071-09-20, of 10 July 2017',
    );
  });
});

describe('what changed', () => {
  const row = (more: Record<string, Json>) => {
    const sides = [thing('planned', '2017-06-01'), thing('planned', '2017-06-01', more)].map((each) => ({
      thing: each,
      on: '2017-05-01',
    })) as [never, never];
    const rows = rowsOf(compareThing(...sides, between(entry('Told', 'x'))));
    return rows.map((cells) => ['field', 'from', 'to', 'who', 'event'].map((name) => cells[HEADER.indexOf(name)]));
  };

  it('is told in words: people by name, members as pages call them, days as spreadsheets sort them', () => {
    const resolved = { on: '2017-05-02', by: 'prs_1' };
    const rows = row({ discrepancies: [{ no: 1, resolved }] });
    expect(rows.map(([field, , to]) => [field, to])).toEqual([
      ['Discrepancy 1, resolved by', 'Robin Hale'],
      ['Discrepancy 1, resolved, on', '2017-05-02'],
    ]);
  });

  it('leaves out where something stands in a paper, which other members tell', () => {
    expect(row({ source: { document: 'f00d' }, reportId: 'r' }).map(([field]) => field)).toEqual([null]);
  });
});

describe('a cell with marks of direction', () => {
  it('is isolated, so that nothing of it reaches its neighbours', () => {
    const [from, to] = [
      thing('planned', '2017-06-01'),
      thing('planned', '2017-06-01', { owner: { post: 'a\u202Eb' } }),
    ];
    const sides = [from, to].map((each) => ({ thing: each, on: '2017-05-01' })) as [never, never];
    const [row] = rowsOf(compareThing(...sides, between(entry('paid \u202Eten', 'owner.post'))));
    expect(row).toContain('\u2068paid \u202Eten\u2069');
    expect(row?.[HEADER.indexOf('to')]).toContain('\u2068');
    expect(row?.[HEADER.indexOf('ref')]).toBe('A1');
  });

  it('is isolated too for letters from right to left without a mark', () => {
    const things = [thing('planned', '2017-06-01'), thing('planned', '2017-06-01', { owner: { post: 'Head' } })];
    const sides = things.map((each) => ({ thing: each, on: '2017-05-01' })) as [never, never];
    const [row] = rowsOf(compareThing(...sides, between(entry('שלום 12', 'owner.post'))));
    expect(row).toContain('\u2068שלום 12\u2069');
  });
});

describe('why a row says that something is overdue', () => {
  const planned = thing('planned', '2017-06-01');
  const owned = thing('planned', '2017-06-01', { owner: { post: 'Director' } });

  it('is the day that went by, and not what somebody did for another reason', () => {
    expect(why([planned, '2017-05-01'], [owned, '2017-07-01'], entry('A new post', 'owner.post'))).toEqual([
      'became overdue',
      'Only days went by: due on 2017-06-01',
    ]);
  });

  it('is who moved its date, whatever was done after that', () => {
    const sooner = thing('planned', '2017-04-01', { owner: { post: 'Director' } });
    const entries = [entry('Sooner', 'due'), entry('A new post', 'owner.post')];
    expect(why([planned, '2017-05-01'], [sooner, '2017-05-01'], ...entries)).toEqual(['became overdue', 'Sooner']);
  });

  it('is who moved it to that date, also where an earlier move was entered after that', () => {
    const later = thing('planned', '2018-06-30');
    const moved = (reason: string, place: string, to: string) =>
      ({ ...entry(reason), place, changes: [{ path: 'due', from: '2017-06-01', to }] }) as Explaining;
    const entries = [
      moved('In October', '2017-10-10', '2018-06-30'),
      moved('In September', '2017-09-01', '2018-03-31'),
    ];
    const came = compareThing(
      { thing: null, on: '2018-07-01' },
      { thing: later, on: '2018-07-01' },
      between(...entries),
    );
    const whyOf = (what: string) =>
      rowsOf(came).find((cells) => cells[HEADER.indexOf('what')] === what)?.[HEADER.indexOf('why')];
    expect([whyOf('slipped'), whyOf('became overdue')]).toEqual(['In October', 'In October']);
  });

  it('is who did what was missing of a plan, which has no due date then', () => {
    const submitted = { ...thing('submitted', '2017-06-01'), due: null };
    const entries = [entry('Approved', 'status'), entry('Sent at last', 'submissions.1.on'), entry('A new post', 'x')];
    expect(why([planned, '2017-07-01'], [submitted, '2017-07-01'], ...entries)).toEqual([
      'no longer overdue',
      'Sent at last',
    ]);
  });

  it('is who closed it', () => {
    const closed = thing('closed', '2017-06-01', { owner: { post: 'Director' } });
    const entries = [entry('Done', 'status'), entry('A new post', 'owner.post')];
    expect(why([planned, '2017-07-01'], [closed, '2017-07-01'], ...entries)).toEqual(['no longer overdue', 'Done']);
  });
});
