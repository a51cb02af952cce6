import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionEvent } from '#libs/domain/action/events.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { comparisons, revised } from '#libs/testing/comparing.js';
import { Log } from '#libs/testing/log.js';
import { actionPlanned, uuid } from '#libs/testing/record.js';
import type { Moment } from '../moment.js';
import { WHATS, type Difference, type What } from './difference.js';

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

describe('any two points of any log', () => {
  const comparing = comparisons();

  it('finds the same differences as comparing thing by thing, and counts the same, whatever the two points', async () => {
    const inFold = ({ position, metadata }: RecordedEvent, { known, on: day }: Moment) =>
      position <= (known as bigint) && metadata.effectiveOn <= day;
    await fc.assert(
      fc.asyncProperty(anyLog, anyMoment, anyMoment, async (events, from, to) => {
        await comparing.project(events);
        const { value } = await comparing.views([from, to], async ([a, b]) => {
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
        await comparing.reset();
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
