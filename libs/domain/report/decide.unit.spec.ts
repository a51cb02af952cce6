import { describe, expect, it } from '@jest/globals';
import { because, specify } from '#libs/testing/decider.js';
import { document, reportFacts } from '#libs/testing/facts.js';
import { itHasTheLifecycle, itNeedsAReasonTo } from '#libs/testing/lifecycle.js';
import { reportDecider } from './decide.js';
import type { ReportEvent } from './events.js';

const { given } = specify(reportDecider);

const received: ReportEvent = { type: 'ReportReceived.v2', data: reportFacts };
const sent: ReportEvent = { type: 'ReportSentToConstitutionalTeam.v1', data: { on: '2017-06-25', source: null } };
const published: ReportEvent = { type: 'ReportPublished.v1', data: { on: '2017-06-30' } };
const considered: ReportEvent = { type: 'ReportConsidered.v1', data: { meeting: '2017-07-10', minute: null } };
const discrepancy: ReportEvent = {
  type: 'DiscrepancyRecorded.v2',
  data: { no: 1, statements: [{ text: 'Monday 5 March 2017', source: null }], why: 'it was a Sunday', about: null },
};

describe('a report', () => {
  const ALL = ['received', 'sent to constitutional team', 'published', 'considered'];
  itHasTheLifecycle(reportDecider, {
    histories: {
      none: [],
      received: [received],
      'sent to constitutional team': [received, sent],
      published: [received, sent, published],
      considered: [received, sent, published, considered],
    },
    moves: [
      { command: { type: 'ReceiveReport', data: reportFacts }, from: ['none'] },
      {
        command: { type: 'SendReportToConstitutionalTeam', data: { on: '2017-06-25', source: null } },
        from: ['received'],
      },
      {
        command: { type: 'PublishReport', data: { on: '2017-06-30' } },
        from: ['received', 'sent to constitutional team'],
      },
      { command: { type: 'ConsiderReport', data: { meeting: '2017-07-10', minute: '4' } }, from: ['published'] },
      { command: { type: 'CorrectReport', data: { field: 'title', to: 'Another', source: null } }, from: ALL },
    ],
  });

  it('was sent on the day that the paper says, whenever that was recorded', () => {
    given({ ...received, effectiveOn: '2017-06-20' })
      .when({ type: 'SendReportToConstitutionalTeam', data: { on: '2017-06-25', source: null } })
      .then({ ...sent, effectiveOn: '2017-06-25' });
  });

  it('is refused when it is not Open', () => {
    const exempt = { ...reportFacts, classification: 'Exempt' };
    given()
      .when({ type: 'ReceiveReport', data: exempt })
      .refused({ code: 'invalid', field: 'classification', message: expect.stringContaining('"Exempt"') as never });
  });

  it('is not published before it was sent, nor considered before its meeting', () => {
    given(received, sent)
      .when({ type: 'PublishReport', data: { on: '2017-06-24' } })
      .refused({ field: 'on' });
    given(received, sent, published)
      .when({ type: 'ConsiderReport', data: { meeting: '2017-07-09', minute: null } })
      .refused({ field: 'meeting' });
  });

  it('is corrected with what it said before, and not to nothing or to the same', () => {
    given(received)
      .when({ type: 'CorrectReport', data: { field: 'wards', to: 'North', source: null } }, because('misread'))
      .then({ type: 'ReportCorrected.v2', data: { field: 'wards', from: 'All', to: 'North', source: null } });
    given(received)
      .when({ type: 'CorrectReport', data: { field: 'wards', to: 'All', source: null } }, because('misread'))
      .then();
    given(received)
      .when({ type: 'CorrectReport', data: { field: 'title', to: ' ', source: null } }, because('misread'))
      .refused({ field: 'to' });
  });

  it('records a consultation once, and again when it says otherwise', () => {
    const data = { who: 'Cabinet Member', sought: 'No', included: 'No', source: null };
    const recorded: ReportEvent = { type: 'ConsultationRecorded.v1', data };
    given(received).when({ type: 'RecordConsultation', data }).then(recorded);
    given(received, recorded).when({ type: 'RecordConsultation', data }).then();
    given(received, recorded)
      .when({ type: 'RecordConsultation', data: { ...data, sought: 'Yes' } })
      .then({ type: 'ConsultationRecorded.v1', data: { ...data, sought: 'Yes' } });
  });

  it('has its discrepancies in the order of their numbers, whichever is of the earlier day', () => {
    const second: ReportEvent = { ...discrepancy, data: { ...discrepancy.data, no: 2 } };
    const state = [received, second, discrepancy].reduce(reportDecider.evolve, reportDecider.initialState);
    expect(state).toMatchObject({ discrepancies: [{ no: 1 }, { no: 2 }] });
  });

  it('numbers its discrepancies, each resolved once and by somebody', () => {
    const { statements, why } = discrepancy.data;
    given(received, discrepancy)
      .when({ type: 'RecordDiscrepancy', data: { statements, why } })
      .then({ type: 'DiscrepancyRecorded.v2', data: { no: 2, statements, why, about: null } });
    const resolved: ReportEvent = {
      type: 'DiscrepancyResolved.v2',
      data: { no: 1, how: 'The date holds', by: 'prs_officer', corrected: null },
    };
    const resolve = { type: 'ResolveDiscrepancy', data: { no: 1, how: 'The date holds' } } as const;
    given(received, discrepancy).when(resolve, because('asked the author')).then(resolved);
    given(received, discrepancy, resolved).when(resolve, because('again')).refused({ field: 'no' });
    given(received).when(resolve, because('none')).refused({ field: 'no' });
  });

  it('takes a later document once, and its first one not again', () => {
    const later = { ...document, sha256: 'b'.repeat(64) };
    const added: ReportEvent = { type: 'DocumentAdded.v1', data: { document: later } };
    given(received)
      .when({ type: 'AddDocument', data: { document: later } })
      .then(added);
    given(received, added)
      .when({ type: 'AddDocument', data: { document: later } })
      .then();
    given(received).when({ type: 'AddDocument', data: { document } }).then();
  });

  itNeedsAReasonTo(reportDecider, [
    { given: [received], command: { type: 'CorrectReport', data: { field: 'title', to: 'Another', source: null } } },
    { given: [received, discrepancy], command: { type: 'ResolveDiscrepancy', data: { no: 1, how: 'so' } } },
  ]);
});
