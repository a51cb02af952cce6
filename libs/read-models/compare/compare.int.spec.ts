import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionEvent } from '#libs/domain/action/events.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { scope } from '#libs/testing/facts.js';
import { Log } from '#libs/testing/log.js';
import { openProjected, type ProjectedDatabase } from '#libs/testing/projection.js';
import { actionPlanned, commitmentMade, recommendationProposed, reportReceived, uuid } from '#libs/testing/record.js';
import { BadCursor } from '../bad-cursor.js';
import { READ_MODEL_MIGRATIONS } from '../index.js';
import type { Moment } from '../moment.js';
import { readModelProjection } from '../read-model-projection.js';
import { ReadModel } from '../read-model.js';
import { WHATS, type Counted, type Difference, type DifferenceFilter, type What } from './difference.js';

const ACTION = `action-${uuid(1)}`;
const REPORT = `report-${uuid(8)}`;
const COMMITMENT = `commitment-${uuid(3)}`;

const revised = (from: string, to: string): ActionEvent => ({
  type: 'DueDateRevised.v1',
  data: { from, to, approver: 'prs_chair' },
});

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
  let database: ProjectedDatabase;
  let readModel: ReadModel;

  const compare = async (from: Moment, to: Moment, filter: DifferenceFilter = {}) => {
    const { value } = await readModel.views([from, to], async ([a, b]) => {
      const listed = await a!.differences(b!.point, filter, { limit: 200, cursor: null });
      return { ...listed, counts: await a!.countDifferences(b!.point, filter) };
    });
    return value;
  };
  const on = (day: string, known: bigint | null = null): Moment => ({ known, on: day });
  const told = ({ items }: { items: readonly Difference[] }) =>
    items.map(({ what, from, to }) => [what, (to ?? from)?.stream]);
  const some = (counts: readonly Counted[]) =>
    Object.fromEntries(
      counts.flatMap(({ kind, of }) =>
        WHATS.filter((what) => of[what] > 0).map((what) => [`${kind} ${what}`, of[what]] as const),
      ),
    );

  beforeAll(async () => {
    database = await openProjected(readModelProjection, READ_MODEL_MIGRATIONS);
    readModel = new ReadModel(database.db);
  });
  afterEach(() => database.reset());
  afterAll(() => database.close());

  it('is empty where both are one point', async () => {
    await database.project(givenLog());

    const { items, next, total, counts } = await compare(on('2017-10-01'), on('2017-10-01', 700n));

    expect({ items, next, total }).toEqual({ items: [], next: null, total: 0 });
    expect(some(counts)).toEqual({});
  });

  it('tells what came by what was true, with everything that brought it there', async () => {
    await database.project(givenLog());

    const then = await compare(on('2017-07-09'), on('2017-10-10'));

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
    await database.project(givenLog());

    const then = await compare(on('2017-08-31'), on('2017-09-02'));

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
    await database.project(givenLog());

    const [action] = (await compare(on('2017-09-15'), on('2017-10-05'))).items;

    expect(action?.moved).toEqual({ first: '2017-09-20', from: '2017-10-01', to: '2017-11-15' });
  });

  it('tells what became overdue though nothing happened but days', async () => {
    await database.project(givenLog());

    const then = await compare(on('2017-09-30'), on('2017-10-02'));

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
    await database.project(givenLog());

    const back = await compare(on('2017-10-10'), on('2017-09-02'));

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
    expect(commitment?.entries.map(({ type }) => type)).toEqual(['CommitmentMade.v1']);
    expect(some(back.counts)).toEqual({ 'action changed': 1, 'action brought-forward': 1, 'commitment went': 1 });
  });

  it('tells what became known, whatever day it speaks of', async () => {
    await database.project(givenLog());

    const then = await compare(on('2018-01-01', 400n), on('2018-01-01', 600n));

    expect(told(then)).toEqual([
      ['changed', ACTION],
      ['came', COMMITMENT],
    ]);
    expect(then.items[0]?.entries.map(({ position }) => position)).toEqual([500n]);
  });

  it('tells by both times at once what counts at one point and what at the other', async () => {
    await database.project(givenLog());

    // Knows less, of a later day, and knows more, of an earlier day.
    const then = await compare(on('2017-11-30', 400n), on('2017-08-01', 700n));
    const later = await compare(on('2017-08-01', 400n), on('2017-10-06', 500n));

    expect(then.items.map(({ entries }) => entries.map((e) => [e.position, e.countedAt]))).toEqual([[[400n, 'from']]]);
    expect(later.items[0]?.entries.map((e) => [e.position, e.countedAt])).toEqual([
      [400n, 'to'],
      [500n, 'to'],
    ]);
    expect(later.items[0]?.changes.find(({ path }) => path === 'due')?.by?.position).toBe(500n);
  });

  it('keeps to the scope, the kind and the sort of difference asked for', async () => {
    const log = new Log();
    const other = { ...scope, committee: { code: 'audit', name: 'Audit Committee' } };
    log.record(`recommendation-${uuid(1)}`, recommendationProposed());
    log.record(`recommendation-${uuid(2)}`, recommendationProposed({ scope: other }));
    log.record(ACTION, actionPlanned());
    await database.project(log.events);
    const streams = async (filter: DifferenceFilter) =>
      told(await compare(on('2017-07-01'), on('2017-08-01'), filter)).map(([, stream]) => stream);

    expect(await streams({ committee: 'audit' })).toEqual([`recommendation-${uuid(2)}`]);
    expect(await streams({ authority: 'northbridge', kind: 'action' })).toEqual([ACTION]);
    expect(await streams({ meeting: '2017-07-11' })).toEqual([]);
    expect(await streams({ what: 'came', kind: 'recommendation' })).toHaveLength(2);
    expect(await streams({ what: 'slipped' })).toEqual([]);
  });

  it('goes through everything once, page by page, and counts all of it on every page', async () => {
    const log = new Log();
    for (let n = 1; n <= 12; n++) log.record(`action-${uuid(n)}`, actionPlanned({ ref: `CPC 2017-07-10/8/A${n}` }));
    log.record(REPORT, reportReceived());
    await database.project(log.events);

    const refs: string[] = [];
    let cursor: string | null = null;
    do {
      const { value } = await readModel.views([on('2017-07-01'), on('2017-08-01')], ([a, b]) =>
        a!.differences(b!.point, {}, { limit: 5, cursor }),
      );
      expect(value.total).toBe(13);
      refs.push(...value.items.map(({ to }) => to!.ref));
      cursor = value.next;
    } while (cursor !== null);

    expect(refs).toEqual(['CPC 2017-07-10/8', ...Array.from({ length: 12 }, (_, n) => `CPC 2017-07-10/8/A${n + 1}`)]);
    await expect(
      readModel.views([on('2017-07-01'), on('2017-08-01')], ([a, b]) =>
        a!.differences(b!.point, {}, { limit: 5, cursor: 'x' }),
      ),
    ).rejects.toThrow(BadCursor);
  });

  it('keeps the last hundred of a long history, its first and what explains each member, and says how many there are', async () => {
    const log = new Log();
    log.record(ACTION, actionPlanned());
    log.record(ACTION, { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } });
    for (let n = 0; n < 130; n++)
      log.record(ACTION, { type: 'ProgressReported.v1', data: { rag: 'red', rule: null, note: `Note ${n}` } });
    await database.project(log.events);

    const [came] = (await compare(on('2017-07-01'), on('2017-08-01'))).items;
    const [changed] = (await compare(on('2017-08-01', 100n), on('2017-08-01'))).items;

    expect([came?.events, came?.entries.length, came?.entries[0]?.type]).toEqual([132, 103, 'ActionPlanned.v1']);
    expect(changed?.changes.map(({ path, by }) => [path, by?.position])).toEqual([
      ['owner.post', 200n],
      ['rag.note', 13_200n],
      ['rag.value', 300n],
    ]);
  });

  it('compares one thing, also when it is the same, and knows one that neither point has', async () => {
    await database.project(givenLog());
    const one = (from: Moment, to: Moment, id: string) =>
      readModel.views([from, to], ([a, b]) => a!.difference(b!.point, 'action', id)).then(({ value }) => value);

    expect(await one(on('2017-08-31'), on('2017-09-02'), uuid(1))).toMatchObject({ what: 'changed', events: 1 });
    expect(await one(on('2017-08-01'), on('2017-08-02'), uuid(1))).toMatchObject({ what: 'same', changes: [] });
    expect(await one(on('2017-01-01'), on('2017-08-02'), uuid(1))).toMatchObject({ what: 'came', from: null });
    expect(await one(on('2017-01-01'), on('2017-08-02'), uuid(2))).toBeNull();
  });

  const DAYS = ['2017-07-09', '2017-07-10', '2017-07-11', '2017-07-12', '2017-07-13'];
  const anyEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
    fc.constantFrom<ActionEvent>(
      actionPlanned(),
      actionPlanned({ objective: 'Again' }),
      { type: 'ActionAgreed.v1', data: {} },
      { type: 'ActionClosed.v1', data: {} },
      { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director' } } },
    ),
    fc.constantFrom(...DAYS).map((due): ActionEvent => ({ type: 'DueDateSet.v1', data: { due } })),
    fc.constantFrom(...DAYS).map((to) => revised('2017-07-10', to)),
  );
  const anyLog = fc
    .array(fc.record({ n: fc.integer({ min: 1, max: 3 }), event: anyEvent, day: fc.constantFrom(...DAYS) }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((events) => {
      const log = new Log();
      for (const { n, event, day } of events) log.record(`action-${uuid(n)}`, event, { effectiveOn: day });
      return log.events;
    });
  const anyMoment = fc.record({
    known: fc.nat({ max: 20 }).map((n) => BigInt(n) * 100n),
    on: fc.constantFrom(...DAYS),
  });

  /** What the pages say, found the long way: everything at both points, thing by thing. */
  const sorts = ({ what, moved, overdue }: Difference): readonly What[] => [
    ...(what === 'same' ? [] : [what]),
    ...(moved === null ? [] : [moved.to > moved.from ? ('slipped' as const) : ('brought-forward' as const)]),
    ...(overdue === null ? [] : [overdue === 'became' ? ('overdue' as const) : ('no-longer-overdue' as const)]),
  ];

  it('finds the same differences as comparing thing by thing, and counts the same, whatever the two points', async () => {
    const inFold = ({ position, metadata }: RecordedEvent, { known, on: day }: Moment) =>
      position <= (known as bigint) && metadata.effectiveOn <= day;
    await fc.assert(
      fc.asyncProperty(anyLog, anyMoment, anyMoment, async (events, from, to) => {
        await database.project(events);
        const { value } = await readModel.views([from, to], async ([a, b]) => {
          const each: Difference[] = [];
          for (const n of [1, 2, 3]) {
            const difference = await a!.difference(b!.point, 'action', uuid(n));
            if (difference !== null && difference.what !== 'same') each.push(difference);
          }
          const listed = await a!.differences(b!.point, {}, { limit: 200, cursor: null });
          const every: Difference[] = [];
          for await (const difference of a!.everyDifference(b!.point, {})) every.push(difference);
          expect(every).toEqual(listed.items);
          return { each, listed, counts: await a!.countDifferences(b!.point, {}) };
        });
        await database.reset();
        const { each, listed, counts } = value;

        expect(listed.items).toEqual(each);
        expect(listed.total).toBe(each.length);
        const actions = counts.find(({ kind }) => kind === 'action')?.of;
        for (const what of WHATS)
          expect([what, actions?.[what]]).toEqual([what, each.filter((d) => sorts(d).includes(what)).length]);
        for (const { entries, events: number, from: before, to: after } of each) {
          const stream = (after ?? before)?.stream;
          const explains = events.filter((e) => e.stream === stream && inFold(e, from) !== inFold(e, to));
          expect(entries.map(({ position }) => position)).toEqual(explains.map(({ position }) => position));
          expect(number).toBe(explains.length);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
