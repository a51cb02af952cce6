import { describe, expect, it } from '@jest/globals';
import { comparisons, on, revised, some, told } from '#libs/testing/comparing.js';
import { Log } from '#libs/testing/log.js';
import { actionPlanned, commitmentMade, reportReceived, uuid } from '#libs/testing/record.js';
import type { Moment } from '../moment.js';

const ACTION = `action-${uuid(1)}`;
const REPORT = `report-${uuid(8)}`;
const COMMITMENT = `commitment-${uuid(3)}`;

/** A report and an action of 10 July; its due date is set, revised twice, and the action is closed on 1 December. */
const givenLog = () => {
  const log = new Log();
  log.record(REPORT, reportReceived()); // 100
  log.record(ACTION, actionPlanned()); // 200
  log.record(ACTION, { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, { effectiveOn: '2017-07-20' }); // 300
  log.record(ACTION, revised('2017-09-20', '2017-10-01'), {
    effectiveOn: '2017-09-01',
    actor: 'prs_director',
    reason: 'The audit is late',
  }); // 400
  log.record(ACTION, revised('2017-10-01', '2017-11-15'), { effectiveOn: '2017-10-05', reason: 'And later' }); // 500
  log.record(COMMITMENT, commitmentMade({ by: '2017-09-30' }), { effectiveOn: '2017-09-10' }); // 600
  log.record(ACTION, { type: 'ActionClosed.v1', data: {} }, { effectiveOn: '2017-12-01' }); // 700
  return log.events;
};

describe('a comparison of two points', () => {
  const comparing = comparisons();

  it('is empty where both are one point', async () => {
    await comparing.project(givenLog());

    const { items, next, total, counts } = await comparing.compare(on('2017-10-01'), on('2017-10-01', 700n));

    expect({ items, next, total }).toEqual({ items: [], next: null, total: 0 });
    expect(some(counts)).toEqual({});
  });

  it('tells what came by what was true, with everything that brought it there', async () => {
    await comparing.project(givenLog());

    const then = await comparing.compare(on('2017-07-09'), on('2017-10-10'));

    expect(told(then)).toEqual([
      ['came', REPORT],
      ['came', ACTION],
      ['came', COMMITMENT],
    ]);
    expect(then.items[1]?.entries.map(({ position, countedAt }) => [position, countedAt])).toEqual([
      [200n, 'to'],
      [300n, 'to'],
      [400n, 'to'],
      [500n, 'to'],
    ]);
    expect(then.items[1]).toMatchObject({
      from: null,
      changes: [],
      events: 4,
      moved: { first: '2017-09-20', from: '2017-09-20', to: '2017-11-15' },
      overdue: null,
    });
    expect(then.items[2]).toMatchObject({ moved: null, overdue: 'became' });
    expect(some(then.counts)).toEqual({
      'report came': 1,
      'action came': 1,
      'action slipped': 1,
      'commitment came': 1,
      'commitment overdue': 1,
    });
  });

  it('tells what changed, from what to what, by whom and why, and how far a date slipped', async () => {
    await comparing.project(givenLog());

    const then = await comparing.compare(on('2017-08-31'), on('2017-09-02'));

    expect(told(then)).toEqual([['changed', ACTION]]);
    const [action] = then.items;
    expect(action?.changes.map(({ path, from, to, by }) => [path, from, to, by?.actor, by?.reason])).toEqual([
      ['due', '2017-09-20', '2017-10-01', 'prs_director', 'The audit is late'],
      ['dueApprovedBy', null, 'prs_chair', 'prs_director', 'The audit is late'],
      ['revisions', 0, 1, 'prs_director', 'The audit is late'],
    ]);
    expect(action?.moved).toEqual({ first: '2017-09-20', from: '2017-09-20', to: '2017-10-01' });
    expect(action?.events).toBe(1);
    expect(some(then.counts)).toEqual({ 'action changed': 1, 'action slipped': 1 });
  });

  it('counts a slip against the date compared with, and knows the first date', async () => {
    await comparing.project(givenLog());

    const [action] = (await comparing.compare(on('2017-09-15'), on('2017-10-05'))).items;

    expect(action?.moved).toEqual({ first: '2017-09-20', from: '2017-10-01', to: '2017-11-15' });
  });

  it('tells what became overdue though nothing happened but days', async () => {
    await comparing.project(givenLog());

    const then = await comparing.compare(on('2017-09-30'), on('2017-10-02'));

    expect(told(then)).toEqual([
      ['changed', ACTION],
      ['changed', COMMITMENT],
    ]);
    for (const { overdue, changes, entries, events } of then.items)
      expect({ overdue, changes, entries, events }).toEqual({ overdue: 'became', changes: [], entries: [], events: 0 });
    expect(some(then.counts)).toEqual({
      'action changed': 1,
      'action overdue': 1,
      'commitment changed': 1,
      'commitment overdue': 1,
    });
  });

  it('tells the same the other way round: what came has gone, and what was overdue no longer is', async () => {
    await comparing.project(givenLog());

    const back = await comparing.compare(on('2017-10-10'), on('2017-09-02'));

    expect(told(back)).toEqual([
      ['changed', ACTION],
      ['went', COMMITMENT],
    ]);
    const [action, commitment] = back.items;
    expect(action?.moved).toEqual({ first: '2017-09-20', from: '2017-11-15', to: '2017-10-01' });
    expect(action?.changes.find(({ path }) => path === 'due')?.by).toMatchObject({
      position: 500n,
      countedAt: 'from',
    });
    expect(commitment).toMatchObject({ to: null, overdue: null, moved: null });
    expect(commitment?.entries.map(({ type }) => type)).toEqual(['CommitmentMade.v2']);
    expect(some(back.counts)).toEqual({ 'action changed': 1, 'action brought-forward': 1, 'commitment went': 1 });
  });

  it('tells what became known, whatever day it speaks of', async () => {
    await comparing.project(givenLog());

    const then = await comparing.compare(on('2018-01-01', 400n), on('2018-01-01', 600n));

    expect(told(then)).toEqual([
      ['changed', ACTION],
      ['came', COMMITMENT],
    ]);
    expect(then.items[0]?.entries.map(({ position }) => position)).toEqual([500n]);
  });

  it('tells by both times at once what counts at one point and what at the other', async () => {
    await comparing.project(givenLog());

    // Knows less, of a later day, and knows more, of an earlier day.
    const then = await comparing.compare(on('2017-11-30', 400n), on('2017-08-01', 700n));
    const later = await comparing.compare(on('2017-08-01', 400n), on('2017-10-06', 500n));

    expect(then.items.map(({ entries }) => entries.map((e) => [e.position, e.countedAt]))).toEqual([[[400n, 'from']]]);
    expect(later.items[0]?.entries.map((e) => [e.position, e.countedAt])).toEqual([
      [400n, 'to'],
      [500n, 'to'],
    ]);
    expect(later.items[0]?.changes.find(({ path }) => path === 'due')?.by?.position).toBe(500n);
  });

  it('compares one thing, also when it is the same, and knows one that neither point has', async () => {
    await comparing.project(givenLog());
    const one = (from: Moment, to: Moment, id: string) =>
      comparing.views([from, to], ([a, b]) => a!.difference(b!.point, 'action', id)).then(({ value }) => value);

    expect(await one(on('2017-08-31'), on('2017-09-02'), uuid(1))).toMatchObject({ what: 'changed', events: 1 });
    expect(await one(on('2017-08-01'), on('2017-08-02'), uuid(1))).toMatchObject({ what: 'same', changes: [] });
    expect(await one(on('2017-01-01'), on('2017-08-02'), uuid(1))).toMatchObject({ what: 'came', from: null });
    expect(await one(on('2017-01-01'), on('2017-08-02'), uuid(2))).toBeNull();
  });
});
