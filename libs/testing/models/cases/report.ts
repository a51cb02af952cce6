import fc from 'fast-check';
import type { Report } from '#libs/domain/report/state.js';
import { reportFacts } from '#libs/testing/facts.js';
import { day, on, type Case } from '../case.js';
import { REPORT_RULES } from '../report.js';

const document = fc.constantFrom('a', 'b').map((c) => ({ ...reportFacts.document, sha256: c.repeat(64) }));
const correction = fc.oneof(
  fc.record({ field: fc.constant('title'), to: fc.constantFrom(reportFacts.title, 'Another', '', null) }),
  fc.record({ field: fc.constantFrom('sentOn', 'sentOn', 'meeting'), to: day }),
);
const corrected = fc
  .tuple(fc.constantFrom('report', 'report', 'action'), correction)
  .map(([kind, told]) => ({ ...told, kind, id: 'x', ref: 'x', from: null }));

export const REPORT: Case = {
  ...{ name: 'report', kind: 'report', rules: REPORT_RULES, runs: 200 },
  often: ['RecordDiscrepancy', 'ResolveDiscrepancy', 'AddDocument'],
  begins: {
    ReceiveReport: fc
      .constantFrom('Open', 'open', 'Open', 'Exempt')
      .map((classification) => ({ ...reportFacts, classification })),
  },
  moves: {
    SendReportToConstitutionalTeam: on.map((told) => ({ ...told, source: null })),
    PublishReport: on,
    ConsiderReport: fc.record({ meeting: day, minute: fc.constantFrom(null, 'Noted.') }),
    CorrectReport: correction.map((told) => ({ ...told, source: null })),
    RecordConsultation: fc.record({
      ...{ who: fc.constantFrom('Parents', 'Carers'), sought: fc.constantFrom('May', 'June') },
      ...{ included: fc.constant(null), source: fc.constant(null) },
    }),
    RecordDiscrepancy: fc.constant({ statements: [], why: 'Both cannot hold.' }),
    ResolveDiscrepancy: fc.record({
      ...{ no: fc.constantFrom(1, 1, 2, 3), how: fc.constantFrom('The first holds.', 'The second holds.') },
      corrected: fc.oneof(fc.constant(null), corrected),
    }),
    AddDocument: fc.record({ document }),
  },
  seen: (state) => {
    const known = state as unknown as Report;
    return {
      ...{ status: known.status, title: known.title, sentOn: known.sentOn, publishedOn: known.publishedOn },
      ...{ consideredAt: known.consideredAt, minute: known.minute },
      later: known.laterDocuments.map(({ sha256 }) => sha256),
      consultation: known.consultation.map(({ who, sought }) => ({ who, sought })),
      discrepancies: Object.fromEntries(known.discrepancies.map(({ no, resolved }) => [no, resolved && resolved.how])),
    };
  },
  modelled: ({ meeting: _, document: _document, ...facts }) => facts,
};
