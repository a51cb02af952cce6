import fc from 'fast-check';
import { CLEARERS } from '#libs/domain/tracker/events.js';
import type { Tracker } from '#libs/domain/tracker/state.js';
import { trackerFacts, trackerPublished } from '#libs/testing/facts.js';
import { day, type Case } from '../case.js';
import { TRACKER_RULES } from '../tracker.js';

const by = fc.constantFrom(...CLEARERS);

export const TRACKER: Case = {
  ...{ name: 'tracker', kind: 'tracker', rules: TRACKER_RULES, runs: 200 },
  begins: { BeginTracker: fc.constant(trackerFacts) },
  moves: {
    IntroduceTracker: fc.record({ text: fc.constantFrom('Once.', 'Again.') }),
    ClearTracker: fc.record({ by, who: fc.constantFrom('Head of Service', 'Solicitor'), on: day }),
    ExceptClearing: fc.record({ by, why: fc.constant('Nothing of it costs money.') }),
    PublishTracker: day.map((on) => ({ ...trackerPublished, on })),
    TellRows: fc.constant({ rows: 12, left: [] }),
  },
  often: ['ClearTracker', 'ExceptClearing'],
  processes: ['TellRows'],
  seen: (state) => {
    const { status, introduction, clearings, published, told } = state as unknown as Tracker;
    return {
      ...{ status, introduction, publishedOn: published?.on ?? null, told: told !== null },
      clearings: Object.fromEntries(clearings.map((each) => [each.by, each.who ?? each.exception])),
    };
  },
  modelled: (facts) => facts,
};
