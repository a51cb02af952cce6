import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RECORD_KINDS } from '#libs/domain/deciders.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { comparisons } from '#libs/testing/comparing.js';
import { anyHistories, DAYS, STREAMS } from '#libs/testing/histories.js';
import { takingPart } from '#libs/testing/naive-history.js';
import type { Moment } from '../moment.js';
import { WHATS, type Difference, type What } from './difference.js';

const anyMoment = fc.record({
  known: fc.nat({ max: 20 }).map((n) => BigInt(n) * 100n),
  on: fc.constantFrom(...DAYS),
});

/** As the board has them: report, actions, plan. */
const IN_ORDER = STREAMS.toSorted((a, b) => RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind));

/** What the pages say, found the long way: everything at both points, thing by thing. */
const sorts = ({ what, from, to, moved, overdue }: Difference): readonly What[] => [
  ...(what === 'same' ? [] : [what]),
  ...(from?.open === true && to?.open === false ? ['closed' as const] : []),
  ...(moved === null ? [] : [moved.to > moved.from ? ('slipped' as const) : ('brought-forward' as const)]),
  ...(overdue === null ? [] : [overdue === 'became' ? ('overdue' as const) : ('no-longer-overdue' as const)]),
];

describe('any two points of any log', () => {
  const comparing = comparisons();

  it('finds the same differences as comparing thing by thing, and counts the same, whatever the two points', async () => {
    const inFold = (events: readonly RecordedEvent[], event: RecordedEvent, { known, on: day }: Moment) =>
      takingPart(events, event.stream, known as bigint, day).includes(event);
    await fc.assert(
      fc.asyncProperty(anyHistories(), anyMoment, anyMoment, async (events, from, to) => {
        await comparing.project(events);
        const { value } = await comparing.views([from, to], async ([a, b]) => {
          const each: Difference[] = [];
          for (const { kind, id } of IN_ORDER) {
            const difference = await a!.difference(b!.point, kind, id);
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
        for (const what of WHATS)
          expect([what, counts.reduce((sum, { of }) => sum + of[what], 0)]).toEqual([
            what,
            each.filter((d) => sorts(d).includes(what)).length,
          ]);
        for (const { entries, events: number, from: before, to: after } of each) {
          const stream = (after ?? before)?.stream;
          const explains = events.filter(
            (e) => e.stream === stream && inFold(events, e, from) !== inFold(events, e, to),
          );
          const told = entries.filter(({ type }) => type !== 'EntryWithdrawn.v1');
          expect(told.map(({ position }) => position)).toEqual(explains.map(({ position }) => position));
          expect(number).toBe(entries.length);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
