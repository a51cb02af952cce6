import type { Decider } from '#libs/kernel/decider.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import type { Clearer, Published, Told, TrackerEvent, TrackerFacts } from './events.js';
import { TRACKER } from './moves.js';
import { evolve, initialState, type Tracker, type TrackerState } from './state.js';

export type TrackerCommand = CommandOf<
  typeof TRACKER,
  {
    BeginTracker: TrackerFacts;
    PublishTracker: Omit<Published, 'introduction'>;
    TellRows: Told;
  }
>;

/** What stands for another day counts too. */
const clearedBefore = (by: Clearer, { past: { whole } }: Asked<Tracker>): Refusal | null =>
  whole.clearings.some((each) => each.by === by)
    ? invalid('by', `That is recorded of ${by} already: where it was wrong, withdraw that entry first.`)
    : null;

export const trackerDecider: Decider<TrackerState, TrackerCommand, TrackerEvent> = {
  kind: 'tracker',
  initialState,
  decide: decideBy<TrackerState, TrackerCommand, TrackerEvent>(TRACKER, {
    BeginTracker: (data) => [{ type: 'TrackerBegun.v1', data }],
    IntroduceTracker: (data, { state }) =>
      data.text === state.introduction ? [] : [{ type: 'TrackerIntroduced.v1', data }],
    ClearTracker: (data, asked) =>
      clearedBefore(data.by, asked) ?? [{ type: 'TrackerCleared.v1', data, effectiveOn: data.on }],
    ExceptClearing: (data, asked) => clearedBefore(data.by, asked) ?? [{ type: 'TrackerClearingExcepted.v1', data }],
    PublishTracker: (data, { state: { introduction } }) => [
      { type: 'TrackerPublished.v1', data: { ...data, introduction }, effectiveOn: data.on },
    ],
    TellRows: (data, { state }) =>
      state.told === null
        ? [{ type: 'TrackerTold.v1', data, effectiveOn: state.published?.on ?? state.scope.meeting }]
        : [],
  }),
  evolve,
};
