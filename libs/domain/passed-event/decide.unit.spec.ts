import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { poisonFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { passedEventDecider, type PassedEventCommand } from './decide.js';
import type { PassedEventEvent } from './events.js';

const { given } = specify(passedEventDecider);

const effectiveOn = '2026-11-26';
const requested = (lapsesOn: string): PassedEventEvent => ({
  type: 'EventPassRequested.v1',
  data: { ...poisonFacts, by: 'prs_one', lapsesOn },
});
const confirmed: PassedEventEvent = { type: 'EventPassConfirmed.v1', data: { by: 'prs_two' } };
const passed: PassedEventEvent = { type: 'EventPassed.v1', data: poisonFacts };

const request: PassedEventCommand = { type: 'RequestPassing', data: poisonFacts };
const again: PassedEventCommand = { type: 'RequestPassingAgain', data: {} };
const confirm = (grantedBefore = true): PassedEventCommand => ({ type: 'ConfirmPassing', data: { grantedBefore } });
const pass: PassedEventCommand = { type: 'PassEvent', data: poisonFacts };

describe('an event that is passed', () => {
  itHasTheLifecycle(passedEventDecider, {
    histories: {
      none: [],
      requested: [requested('2017-07-11')],
      passed: [requested('2017-07-11'), confirmed],
    },
    moves: [
      { command: request, from: ['none'] },
      { command: confirm(), from: ['requested'] },
      { command: pass, from: ['none', 'requested'] },
    ],
  });

  itNeedsAReasonTo(passedEventDecider, [
    { given: [], command: request },
    { given: [requested('2017-07-10')], command: again },
    { given: [requested('2017-07-11')], command: confirm() },
    { given: [], command: pass },
  ]);

  it('is passed by two: who asked, and another who held the role before', () => {
    given()
      .when(request, because('Mistyped.', 'prs_one'))
      .then({ ...requested('2026-12-03'), effectiveOn });
    const waiting = given(requested('2026-12-03'));
    const state = waiting.when(confirm(), because('I looked.', 'prs_two')).then({ ...confirmed, effectiveOn });
    expect(state).toMatchObject({ status: 'passed', requestedBy: 'prs_one', confirmedBy: 'prs_two' });
    waiting.when(confirm(), because('I looked.', 'prs_one')).refused({ code: 'forbidden-to-actor' });
    waiting
      .when(confirm(), { ...because('I looked.', 'prs_two'), joined: ['prs_one'] })
      .refused({ code: 'forbidden-to-actor' });
    waiting.when(confirm(false), because('I looked.', 'prs_two')).refused({ code: 'forbidden-to-actor' });
  });

  it('is not confirmed from the seventh day on, and is asked for again', () => {
    const lapsed = given(requested('2026-11-26'));
    lapsed.when(confirm(), because('I looked.', 'prs_two')).refused({ code: 'invalid', field: 'status' });
    lapsed.when(again, because('Mistyped.', 'prs_two')).then({
      type: 'EventPassRequested.v1',
      data: { ...poisonFacts, by: 'prs_two', lapsesOn: '2026-12-03' },
      effectiveOn,
    });
    const waiting = given(requested('2026-11-27'));
    waiting.when(again, because('Mistyped.', 'prs_one')).then();
    waiting.when(again, because('Mistyped.', 'prs_two')).refused({ code: 'invalid', field: 'status' });
  });

  it('was passed by one before, and is still', () => {
    expect(given(passed).state).toMatchObject({ status: 'passed', requestedBy: null, confirmedBy: null });
    expect(given(passed, requested('2026-12-03')).state).toMatchObject({ status: 'passed' });
  });
});
