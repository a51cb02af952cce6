import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { minutesFacts, rowTold } from '#libs/testing/facts.js';
import type { RowCorrectionTold } from '../commands.js';
import { minutesDecider } from '../decide.js';
import type { MinutesEvent, RowTold } from '../events.js';

const { given } = specify(minutesDecider);

const drafted: MinutesEvent = { type: 'MinutesDrafted.v1', data: minutesFacts };
const minuted: MinutesEvent = { type: 'TrackerRowMinuted.v1', data: { ...rowTold, no: 1 } };
const add = (...rows: Partial<RowTold>[]) =>
  ({
    type: 'AddResolutions',
    data: { resolutions: [], tracker: rows.map((each) => ({ ...rowTold, ...each })) },
  }) as const;
const correct = (...rows: Partial<RowCorrectionTold>[]) => {
  const nothing = { no: 1, number: null, words: null, decision: null, until: null, reason: null };
  return {
    type: 'CorrectMinutes',
    data: { corrections: [], tracker: rows.map((each) => ({ ...nothing, ...each })) },
  } as const;
};
const from = { number: '12', words: rowTold.words, decision: 'more time granted' as const, until: null };

describe('the rows of the tracker in minutes', () => {
  it('are added to a draft, from the day of the meeting, each in its place', () => {
    const attend = { decision: 'asked to attend' as const };
    const state = given(drafted, minuted)
      .when(add(attend))
      .then({ type: 'TrackerRowMinuted.v1', data: { ...rowTold, ...attend, no: 2 }, effectiveOn: minutesFacts.heldOn });
    expect(state).toMatchObject({ tracker: [{ no: 1 }, { no: 2, corrections: [] }] });
  });

  it('are not minuted twice', () => {
    given(drafted, minuted).when(add({})).then();
  });

  it.each<[string, readonly Partial<RowTold>[], string]>([
    ['a reason that is missing', [{ decision: 'removed' }], 'tracker.0.reason'],
    [
      'a day for what lasts until none',
      [{ decision: 'more time refused', reason: 'Late.', until: '2018-01-31' }],
      'tracker.0.until',
    ],
    ['two decisions about one action', [{}, { decision: 'completion confirmed' }], 'tracker.1.actionId'],
  ])('are refused for %s', (_, rows, field) => {
    given(drafted)
      .when(add(...rows))
      .refused({ field });
  });

  it('and resolutions are missing where nothing is added', () => {
    given(drafted).when(add()).refused({ field: 'resolutions' });
  });

  it('are corrected: what is left out stays', () => {
    const to = { ...from, number: '13', until: '2018-02-28' };
    const corrected: MinutesEvent = {
      type: 'TrackerRowCorrected.v1',
      data: { no: 1, from, to, reason: null, meetingId: null },
      effectiveOn: '2017-08-01',
    };
    const state = given(drafted, minuted)
      .when(correct({ number: '13', until: '2018-02-28' }), {
        ...because('It was misheard.'),
        effectiveOn: '2017-08-01',
      })
      .then(corrected);
    expect(state).toMatchObject({ tracker: [{ number: '13', until: '2018-02-28', corrections: [{ from }] }] });
  });

  it.each<[string, readonly Partial<RowCorrectionTold>[], string]>([
    ['what they say already', [{ number: '12' }], 'tracker.0'],
    ['a row that is not there', [{ no: 2, number: '13' }], 'tracker.0.no'],
    ['one row twice', [{ number: '13' }, { number: '14' }], 'tracker.1.no'],
    ['a decision without its reason', [{ decision: 'removed' }], 'tracker.0.reason'],
  ])('are not corrected to %s', (_, rows, field) => {
    given(drafted, minuted)
      .when(correct(...rows), because('It was misheard.'))
      .refused({ field });
  });
});
