import { describe } from '@jest/globals';
import { poisonFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { passedEventDecider } from './decide.js';

describe('an event that is passed', () => {
  itHasTheLifecycle(passedEventDecider, {
    histories: { none: [], passed: [{ type: 'EventPassed.v1', data: poisonFacts }] },
    moves: [{ command: { type: 'PassEvent', data: poisonFacts }, from: ['none'] }],
  });

  itNeedsAReasonTo(passedEventDecider, [{ given: [], command: { type: 'PassEvent', data: poisonFacts } }]);
});
