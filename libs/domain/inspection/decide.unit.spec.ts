import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { inspectionFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle } from '#libs/testing/lifecycle.js';
import { inspectionDecider } from './decide.js';
import type { InspectionEvent } from './events.js';

const { given } = specify(inspectionDecider);

const announced: InspectionEvent = { type: 'InspectionAnnounced.v2', data: { ...inspectionFacts, on: '2017-03-05' } };
const started: InspectionEvent = { type: 'InspectionStarted.v1', data: { on: '2017-03-06' } };
const concluded: InspectionEvent = { type: 'InspectionConcluded.v1', data: { on: '2017-03-30' } };
const published: InspectionEvent = { type: 'InspectionPublished.v1', data: { on: '2017-06-13' } };
const received: InspectionEvent = { type: 'InspectionReportReceived.v1', data: { on: '2017-06-12' } };

describe('an inspection', () => {
  itHasTheLifecycle(inspectionDecider, {
    histories: {
      none: [],
      announced: [announced],
      started: [announced, started],
      concluded: [announced, started, concluded],
      published: [announced, started, concluded, published],
    },
    moves: [
      { command: { type: 'AnnounceInspection', data: { ...inspectionFacts, on: '2017-03-05' } }, from: ['none'] },
      { command: { type: 'StartInspection', data: { on: '2017-03-06' } }, from: ['announced'] },
      { command: { type: 'ConcludeInspection', data: { on: '2017-03-30' } }, from: ['started'] },
      { command: { type: 'PublishInspection', data: { on: '2017-06-13' } }, from: ['concluded'] },
      {
        command: { type: 'RecordReceiptOfInspectionReport', data: { on: '2017-06-12' } },
        from: ['concluded', 'published'],
      },
    ],
  });

  const told = { announced: '2017-03-05', started: '2017-03-06', concluded: '2017-03-30', published: '2017-06-13' };

  it('is recorded as a paper tells it: every step true on its own day', () => {
    const state = given()
      .when({ type: 'RecordInspection', data: { ...inspectionFacts, ...told } })
      .then(
        { ...announced, effectiveOn: '2017-03-05' },
        { ...started, effectiveOn: '2017-03-06' },
        { ...concluded, effectiveOn: '2017-03-30' },
        { ...published, effectiveOn: '2017-06-13' },
      );
    expect(state).toMatchObject({ status: 'published', announcedOn: '2017-03-05', publishedOn: '2017-06-13' });
  });

  it('says nothing of the days that the paper does not give', () => {
    const little = { ...told, announced: null, concluded: null, published: null };
    given()
      .when({ type: 'RecordInspection', data: { ...inspectionFacts, ...little } })
      .then(
        { type: 'InspectionAnnounced.v2', data: { ...inspectionFacts, on: null }, effectiveOn: '2017-03-06' },
        { ...started, effectiveOn: '2017-03-06' },
      );
    given(announced)
      .when({ type: 'RecordInspection', data: { ...inspectionFacts, ...told } })
      .refused({ code: 'forbidden-by-lifecycle', state: 'announced' });
  });

  it('is made under a framework that is known', () => {
    given()
      .when({ type: 'AnnounceInspection', data: { ...inspectionFacts, framework: 'x', on: null } })
      .refused({ code: 'invalid', field: 'framework' });
  });

  it.each([
    [[announced], { type: 'StartInspection', data: { on: '2017-03-04' } } as const],
    [[announced, started], { type: 'ConcludeInspection', data: { on: '2017-03-05' } } as const],
    [[announced, started, concluded], { type: 'PublishInspection', data: { on: '2017-03-29' } } as const],
    [[announced, started, concluded], { type: 'RecordReceiptOfInspectionReport', data: { on: '2017-03-29' } } as const],
  ])('takes no step before the one before it (%#)', (history: InspectionEvent[], command) => {
    given(...history)
      .when(command)
      .refused({ code: expect.stringMatching(/invalid|forbidden-by-lifecycle/) as never });
  });

  it('was received on one day; another day is a correction, with a reason', () => {
    const history = [announced, started, concluded, published, received];
    given(...history)
      .when({ type: 'RecordReceiptOfInspectionReport', data: { on: '2017-06-12' } })
      .then();
    given(...history)
      .when({ type: 'RecordReceiptOfInspectionReport', data: { on: '2017-06-13' } })
      .refused({ code: 'reason-required' });
    given(...history)
      .when({ type: 'RecordReceiptOfInspectionReport', data: { on: '2017-06-13' } }, because('the post book'))
      .then({ type: 'InspectionReportReceived.v1', data: { on: '2017-06-13' }, effectiveOn: '2017-06-13' });
  });
});
