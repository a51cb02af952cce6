import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECIDERS } from '#libs/domain/deciders.js';
import type { ActionEvent } from '#libs/domain/action/events.js';
import type { ActionState } from '#libs/domain/action/state.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { applyStep, type Segment } from './segments.js';

const { evolve, initialState } = DECIDERS.action;
const DAYS = Array.from({ length: 12 }, (_, n) => `2017-09-${String(n + 1).padStart(2, '0')}`);

interface Recorded {
  readonly event: ActionEvent;
  readonly day: PlainDate;
}

const facts = (text: string) =>
  ({ ref: 'A', scope: null, paragraph: null, text, answers: [] }) as unknown as Extract<
    ActionEvent,
    { type: 'ActionPlanned.v1' }
  >['data'];

const anyEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  fc.string().map((text): ActionEvent => ({ type: 'ActionPlanned.v1', data: facts(text) })),
  fc.constantFrom<ActionEvent>(
    { type: 'ActionAgreed.v1', data: {} },
    { type: 'ActionStarted.v1', data: {} },
    { type: 'ActionCancelled.v1', data: {} },
    { type: 'ActionReopened.v1', data: {} },
  ),
  fc.constantFrom(...DAYS).map((due): ActionEvent => ({ type: 'DueDateSet.v1', data: { due } })),
  fc.constantFrom(...DAYS).map((to): ActionEvent => ({
    type: 'DueDateRevised.v1',
    data: { from: '2017-09-01', to, approver: 'prs_a' },
  })),
);
const history = fc.array(fc.record({ event: anyEvent, day: fc.constantFrom(...DAYS) }), {
  minLength: 1,
  maxLength: 12,
});

/** The definition, word for word. */
const naive = (events: readonly Recorded[], known: number, on: PlainDate): ActionState =>
  events
    .slice(0, known)
    .filter(({ day }) => day <= on)
    .reduce<ActionState>((state, { event }) => evolve(state, event), initialState);

/** Every version that ever was known, as the table would hold it: `knownFrom` and `knownTo` count events. */
const versionsOf = (events: readonly Recorded[]) => {
  const versions: { segment: Segment<ActionState>; knownFrom: number; knownTo: number | null }[] = [];
  let segments: readonly Segment<ActionState>[] = [];
  events.forEach(({ event, day }, index) => {
    const { kept, closed, opened } = applyStep(segments, initialState, {
      effectiveOn: day,
      revision: BigInt(index),
      position: BigInt(index + 1),
      fold: (state) => evolve(state, event),
    });
    for (const version of versions) if (closed.includes(version.segment)) version.knownTo = index + 1;
    versions.push(...opened.map((segment) => ({ segment, knownFrom: index + 1, knownTo: null })));
    segments = [...kept, ...opened];
  });
  return versions;
};

describe('the segments of a thing', () => {
  it('are the fold of what was recorded up to a position and effective up to a day, at every point', () => {
    fc.assert(
      fc.property(history, (events) => {
        const versions = versionsOf(events);
        for (let known = 1; known <= events.length; known++)
          for (const on of DAYS) {
            const found = versions.filter(
              ({ segment, knownFrom, knownTo }) =>
                knownFrom <= known &&
                (knownTo === null || knownTo > known) &&
                segment.trueFrom <= on &&
                (segment.trueTo === null || segment.trueTo > on),
            );
            const expected = naive(events, known, on);
            expect(found.map(({ segment }) => segment.state)).toEqual(expected.status === 'none' ? [] : [expected]);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('end in one whose revision is the last event, once the thing exists', () => {
    fc.assert(
      fc.property(history, (events) => {
        const open = versionsOf(events).filter(({ segment, knownTo }) => knownTo === null && segment.trueTo === null);
        const exists = naive(events, events.length, '9999-12-31').status !== 'none';
        expect(open.map(({ segment }) => segment.revision)).toEqual(exists ? [BigInt(events.length - 1)] : []);
      }),
    );
  });

  it('keep since when a state has been known though their days are cut short', () => {
    const planned: Segment<ActionState> = {
      trueFrom: '2017-09-01',
      trueTo: null,
      state: evolve(initialState, { type: 'ActionPlanned.v1', data: facts('Do it') }),
      revision: 0n,
      since: 7n,
    };

    const { closed, opened } = applyStep([planned], initialState, {
      effectiveOn: '2017-09-05',
      revision: 1n,
      position: 9n,
      fold: (state) => evolve(state, { type: 'ActionAgreed.v1', data: {} }),
    });

    expect(closed).toEqual([planned]);
    expect(opened).toEqual([
      { ...planned, trueTo: '2017-09-05' },
      {
        trueFrom: '2017-09-05',
        trueTo: null,
        state: { ...planned.state, status: 'agreed' },
        revision: 1n,
        since: 9n,
      },
    ]);
  });
});
