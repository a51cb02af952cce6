import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { minutesFacts, nothingMore, resolutionTold } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import type { CorrectionTold } from './commands.js';
import { minutesDecider } from './decide.js';
import type { MinutesEvent, ResolutionTold } from './events.js';

const { given } = specify(minutesDecider);

const drafted: MinutesEvent = { type: 'MinutesDrafted.v1', data: minutesFacts };
const minuted: MinutesEvent = { type: 'ResolutionMinuted.v1', data: { ...resolutionTold, no: 1 } };
const published: MinutesEvent = { type: 'MinutesPublished.v1', data: { on: '2017-07-20' } };
const agreed: MinutesEvent = { type: 'MinutesAgreed.v1', data: { meetingId: 'meeting-2', meeting: '2017-09-11' } };
const signed: MinutesEvent = { type: 'MinutesSigned.v1', data: { on: '2017-09-11', by: 'The chair' } };

const minute = (...resolutions: Partial<ResolutionTold>[]) =>
  ({
    type: 'MinuteMeeting',
    data: { ...minutesFacts, resolutions: resolutions.map((each) => ({ ...resolutionTold, ...each })), tracker: [] },
  }) as const;
const add = (...resolutions: Partial<ResolutionTold>[]) =>
  ({
    type: 'AddResolutions',
    data: { resolutions: resolutions.map((each) => ({ ...resolutionTold, ...each })), tracker: [] },
  }) as const;
const correction = (more: Partial<CorrectionTold>): CorrectionTold => ({
  no: 1,
  number: null,
  words: null,
  outcome: null,
  reason: null,
  ...nothingMore,
  ...more,
});
const agree = (...corrections: Partial<CorrectionTold>[]) =>
  ({
    type: 'AgreeMinutes',
    data: { meetingId: 'meeting-2', meeting: '2017-09-11', corrections: corrections.map(correction), tracker: [] },
  }) as const;
const from = { number: '7', words: resolutionTold.words, outcome: 'agreed' as const, ...nothingMore };

describe('minutes', () => {
  itHasTheLifecycle(minutesDecider, {
    histories: {
      none: [],
      draft: [drafted],
      published: [drafted, published],
      agreed: [drafted, published, agreed],
      signed: [drafted, published, agreed, signed],
    },
    moves: [
      { command: minute(), from: ['none'] },
      { command: add({}), from: ['draft'] },
      { command: { type: 'PublishMinutes', data: { on: '2017-07-20' } }, from: ['draft'] },
      { command: agree(), from: ['published'] },
      { command: { type: 'SignMinutes', data: { on: '2017-09-11', by: 'The chair' } }, from: ['agreed'] },
    ],
  });

  it('hold what the meeting resolved, from its day', () => {
    const second = { number: '8', recommendations: [], words: 'RESOLVED: That a report be brought in the autumn.' };
    const state = given()
      .when(minute({}, second))
      .then(
        { ...drafted, effectiveOn: '2017-07-10' },
        { ...minuted, effectiveOn: '2017-07-10' },
        { type: 'ResolutionMinuted.v1', data: { ...resolutionTold, ...second, no: 2 }, effectiveOn: '2017-07-10' },
      );
    expect(state).toMatchObject({ status: 'draft', resolutions: [{ no: 1 }, { no: 2 }] });
  });

  it('take what they do not have yet, and nothing twice', () => {
    given(drafted, minuted)
      .when(add({}, { number: '9', recommendations: ['recommendation-2'] }))
      .then({
        type: 'ResolutionMinuted.v1',
        data: { ...resolutionTold, number: '9', recommendations: ['recommendation-2'], no: 2 },
        effectiveOn: '2017-07-10',
      });
    given(drafted, minuted).when(add({})).then();
  });

  it('tell everything that is wrong with them at once, and where', () => {
    const wrong = minute(
      { outcome: 'referred' },
      { recommendations: ['recommendation-1'], number: '8', outcome: 'rejected' },
      { recommendations: [], number: '9', outcome: 'not reached' },
      { recommendations: ['recommendation-3'], number: '10', outcome: 'agreed as amended' },
    );
    given()
      .when(wrong)
      .refused({
        code: 'invalid',
        errors: [
          'resolutions.0.referredTo',
          'resolutions.1.reason',
          'resolutions.1.recommendations.0',
          'resolutions.2.outcome',
          'resolutions.3.amendedText',
        ].map((field) => expect.objectContaining({ field }) as never),
      });
    given().when(minute({}, {})).refused({ code: 'invalid' });
    given()
      .when(minute({ recommendations: ['recommendation-1', 'recommendation-1'] }))
      .refused({ field: 'resolutions.0.recommendations.1' });
  });

  it('are agreed by a later meeting, which may correct their words, and the outcome, and keep what they said', () => {
    const to = { ...from, outcome: 'referred' as const, referredTo: 'Cabinet' };
    const state = given(drafted, minuted, published)
      .when(agree({ outcome: 'referred', referredTo: 'Cabinet' }), because('The clerk misheard.'))
      .then(
        {
          type: 'MinutesCorrected.v1',
          data: { no: 1, from, to, meetingId: 'meeting-2', reason: null },
          effectiveOn: '2017-09-11',
        },
        { ...agreed, effectiveOn: '2017-09-11' },
      );
    expect(state).toMatchObject({
      status: 'agreed',
      resolutions: [{ outcome: 'referred', corrections: [{ from, to, meetingId: 'meeting-2' }] }],
    });
  });

  it.each([
    ['of a place that is not there', { no: 3, words: 'x' }, 'corrections.0.no'],
    ['that changes nothing', { words: resolutionTold.words }, 'corrections.0'],
    ['to an outcome without what it needs', { outcome: 'agreed as amended' }, 'corrections.0.amendedText'],
  ] as const)('refuse a correction %s', (_, told, field) => {
    given(drafted, minuted, published).when(agree(told), because('It was wrong.')).refused({ field });
  });

  it('are agreed by no earlier meeting, nor by their own', () => {
    const own = { type: 'AgreeMinutes', data: { ...agree().data, meetingId: 'meeting-1' } } as const;
    given(drafted, minuted, published).when(own).refused({ field: 'meetingId' });
    const early = { type: 'AgreeMinutes', data: { ...agree().data, meeting: '2017-07-01' } } as const;
    given(drafted, minuted, published).when(early).refused({ code: 'invalid' });
  });

  it('are signed after they were agreed, and published after the meeting', () => {
    const sign = { type: 'SignMinutes', data: { on: '2017-09-01', by: 'The chair' } } as const;
    given(drafted, published, agreed).when(sign).refused({ field: 'on' });
    given(drafted)
      .when({ type: 'PublishMinutes', data: { on: '2017-07-01' } })
      .refused({ field: 'on' });
  });

  itNeedsAReasonTo(minutesDecider, [
    { given: [drafted, minuted, published], command: agree({ words: 'That it be noted and published.' }) },
    {
      given: [drafted, minuted],
      command: { type: 'CorrectMinutes', data: { tracker: [], corrections: [correction({ number: '7.1' })] } },
    },
  ]);
});
