import { describe, expect, it } from '@jest/globals';
import { specify } from '#libs/testing/decider.js';
import { trackerFacts, trackerPublished } from '#libs/testing/facts.js';
import { itHasTheLifecycle } from '#libs/testing/lifecycle.js';
import { trackerDecider } from './decide.js';
import { CLEARERS, type Clearer, type TrackerEvent } from './events.js';

const { given } = specify(trackerDecider);

const begun: TrackerEvent = { type: 'TrackerBegun.v1', data: trackerFacts };
const clearing = (by: Clearer) => ({ by, who: 'Head of Service', on: '2017-07-10' });
const cleared = (by: Clearer): TrackerEvent => ({ type: 'TrackerCleared.v1', data: clearing(by) });
const clear = (by: Clearer) => ({ type: 'ClearTracker', data: clearing(by) }) as const;
const except = (by: Clearer) => ({ type: 'ExceptClearing', data: { by, why: 'Nothing of it costs money.' } }) as const;
const ALL = CLEARERS.map(cleared);
const introduced: TrackerEvent = { type: 'TrackerIntroduced.v1', data: { text: 'What came of it.' } };
const published: TrackerEvent = { type: 'TrackerPublished.v1', data: { ...trackerPublished, introduction: null } };

describe('a tracker', () => {
  itHasTheLifecycle(trackerDecider, {
    histories: {
      none: [],
      draft: [begun, cleared('service'), cleared('finance')],
      cleared: [begun, ...ALL],
      published: [begun, ...ALL, published],
    },
    moves: [
      { command: { type: 'BeginTracker', data: trackerFacts }, from: ['none'] },
      { command: { type: 'IntroduceTracker', data: { text: 'Now.' } }, from: ['draft', 'cleared'] },
      { command: clear('legal'), from: ['draft'] },
      { command: except('legal'), from: ['draft'] },
      { command: { type: 'PublishTracker', data: trackerPublished }, from: ['cleared'] },
      { command: { type: 'TellRows', data: { rows: 12, left: [] } }, from: ['published'] },
    ],
  });

  it('is cleared by each of them once, in any order, or with a reason why not', () => {
    const state = given(begun, cleared('legal'), cleared('service'))
      .when(except('finance'))
      .then({ type: 'TrackerClearingExcepted.v1', data: except('finance').data });
    expect(state).toMatchObject({
      status: 'cleared',
      clearings: [{ by: 'service' }, { by: 'finance' }, { by: 'legal' }],
    });
    given(begun, cleared('legal')).when(clear('legal')).refused({ code: 'invalid', field: 'by' });
    given(begun, cleared('legal')).when(except('legal')).refused({ code: 'invalid', field: 'by' });
  });

  it('is published with the introduction that it has, which stays', () => {
    const data = { ...trackerPublished, introduction: 'What came of it.' };
    given(begun, introduced, ...ALL)
      .when({ type: 'PublishTracker', data: trackerPublished })
      .then({ type: 'TrackerPublished.v1', data, effectiveOn: trackerPublished.on });
    expect(given(begun, ...ALL, published, introduced).state).toMatchObject({ introduction: null });
  });

  it('is introduced, and told of, once', () => {
    given(begun, introduced)
      .when({ type: 'IntroduceTracker', data: { text: 'What came of it.' } })
      .then();
    const told: TrackerEvent = { type: 'TrackerTold.v1', data: { rows: 12, left: [] } };
    given(begun, ...ALL, published, told)
      .when({ type: 'TellRows', data: told.data })
      .then();
  });
});
