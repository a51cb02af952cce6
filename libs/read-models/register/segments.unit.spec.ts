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

/** Every version that ever was opened, as the table holds it: `knownFrom` counts events. */
const versionsOf = (events: readonly Recorded[]) => {
  const versions: { segment: Segment<ActionState>; knownFrom: number }[] = [];
  let segments: readonly Segment<ActionState>[] = [];
  events.forEach(({ event, day }, index) => {
    const { kept, opened } = applyStep(segments, initialState, {
      effectiveOn: day,
      revision: BigInt(index),
      position: BigInt(index + 1),
      fold: (state) => evolve(state, event),
    });
    versions.push(...opened.map((segment) => ({ segment, knownFrom: index + 1 })));
    segments = [...kept, ...opened];
  });
  return { versions, segments };
};

const holds = ({ trueFrom, trueTo }: Segment<ActionState>, day: PlainDate) =>
  trueFrom <= day && (trueTo === null || trueTo > day);

describe('the segments of a thing', () => {
  it('are the fold of what was recorded up to a position and effective up to a day, at every point', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { versions } = versionsOf(events);
        for (let known = 1; known <= events.length; known++)
          for (const on of DAYS) {
            const found = versions.findLast(({ segment, knownFrom }) => knownFrom <= known && holds(segment, on));
            expect(found?.segment.state ?? initialState).toEqual(naive(events, known, on));
          }
      }),
      { numRuns: 300 },
    );
  });

  it('follow one another without gaps, each as the fold has it', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { segments } = versionsOf(events);
        expect(segments.slice(0, -1).map(({ trueTo }) => trueTo)).toEqual(segments.slice(1).map((s) => s.trueFrom));
        for (const on of DAYS) {
          const found = segments.find((segment) => holds(segment, on));
          expect(found?.state ?? initialState).toEqual(naive(events, events.length, on));
        }
      }),
    );
  });

  it('end in one whose revision is the last event, once the thing exists', () => {
    fc.assert(
      fc.property(history, (events) => {
        const open = versionsOf(events).segments.filter(({ trueTo }) => trueTo === null);
        const exists = naive(events, events.length, '9999-12-31').status !== 'none';
        expect(open.map(({ revision }) => revision)).toEqual(exists ? [BigInt(events.length - 1)] : []);
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

    const { kept, opened } = applyStep([planned], initialState, {
      effectiveOn: '2017-09-05',
      revision: 1n,
      position: 9n,
      fold: (state) => evolve(state, { type: 'ActionAgreed.v1', data: {} }),
    });

    expect(kept).toEqual([{ ...planned, trueTo: '2017-09-05' }]);
    expect(opened).toEqual([
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
