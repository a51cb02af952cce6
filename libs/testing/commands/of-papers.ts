import fc from 'fast-check';
import { REPORT_CORRECTIONS } from '#libs/domain/report/corrections.js';
import { INSPECTION_CORRECTIONS } from '#libs/domain/inspection/corrections.js';
import { JUDGEMENT_CORRECTIONS } from '#libs/domain/judgement/corrections.js';
import { COMMITMENT_CORRECTIONS } from '#libs/domain/commitment/corrections.js';
import * as facts from '../facts.js';
import { nothing, day, on, word, maybe, correcting } from './any.js';
import type { OwnCommands } from './own-commands.js';

const document = fc.constantFrom('a', 'b').map((c) => ({ ...facts.document, sha256: c.repeat(64) }));
const numbered = fc.record({ no: fc.integer({ min: 0, max: 2 }) });

/** Commands of what papers bring in. */
export const OF_PAPERS = {
  report: {
    ReceiveReport: fc.constantFrom(facts.reportFacts, { ...facts.reportFacts, classification: 'Exempt' }),
    ContinueReport: fc.constant({
      findings: [],
      dates: [],
      backgroundDocuments: [],
      appendices: [{ no: '2', title: 'A', link: null }],
    }),
    SendReportToConstitutionalTeam: day.map((d) => ({ on: d, source: null })),
    PublishReport: on,
    ConsiderReport: fc.record({ meeting: day, minute: maybe }),
    CorrectReport: correcting(REPORT_CORRECTIONS),
    RecordConsultation: fc.record({ who: word, sought: maybe, included: maybe, source: fc.constant(null) }),
    RecordDiscrepancy: fc.record({ statements: fc.constant([]), why: word }),
    ResolveDiscrepancy: fc.record({ no: fc.integer({ min: 0, max: 3 }), how: word }),
    AddDocument: fc.record({ document }),
  },
  inspection: {
    CorrectInspection: correcting(INSPECTION_CORRECTIONS),
    AnnounceInspection: fc.option(day).map((d) => ({ ...facts.inspectionFacts, on: d })),
    RecordInspection: fc
      .record({ announced: fc.option(day), started: day, concluded: fc.option(day), published: fc.option(day) })
      .map((days) => ({ ...facts.inspectionFacts, ...days })),
    StartInspection: on,
    ConcludeInspection: on,
    PublishInspection: on,
    RecordReceiptOfInspectionReport: on,
    LinkPreviousInspection: fc.constantFrom({ inspectionId: 'inspection-2' }, { inspectionId: 'inspection-3' }),
  },
  judgement: {
    CorrectJudgement: correcting(JUDGEMENT_CORRECTIONS),
    RecordJudgement: fc.constantFrom('Good', 'Odd').map((grade) => ({ ...facts.judgementFacts, grade })),
    ChallengeJudgement: fc.record({ by: word }),
    ReviseJudgement: fc.record({ to: fc.constantFrom('Good', 'Inadequate', 'Odd') }),
    ConfirmJudgement: nothing,
    SupersedeJudgement: fc.constant({ by: 'judgement-2' }),
    EndJudgement: fc.constantFrom({ inspectionId: 'inspection-1' }, { inspectionId: 'inspection-2' }),
    WithdrawJudgement: nothing,
  },
  commitment: {
    CorrectCommitment: correcting(COMMITMENT_CORRECTIONS),
    MakeCommitment: fc.constant(facts.commitmentFacts),
    KeepCommitment: fc.record({ meeting: day, report: word }),
    WithdrawCommitment: nothing,
  },
  import: {
    TakeDifference: numbered,
    KeepDifference: numbered,
    LeaveDifference: numbered,
    AcceptImport: fc.constant({ document: facts.document, title: 'A', reportId: 'report-1', draft: null }),
    AcceptImportInParts: fc.constant({ document: facts.document, title: 'A', reportId: 'report-1', parts: 2 }),
    AddDraftPart: fc.record({ part: fc.constantFrom(1, 2, 3), draft: fc.constant({ any: 'thing' }) }),
    ProgressImport: fc.constant({ recorded: [], unchanged: [], differences: [], leftOut: [{ what: 'a', why: 'b' }] }),
    CompleteImport: fc.constant({ recorded: [], unchanged: [], differences: [], leftOut: [] }),
    WithdrawImport: nothing,
    ProgressWithdrawal: fc.constant({ withdrawn: [{ kind: 'report', id: 'report-1', ref: 'A' }], left: [] }),
    CompleteWithdrawal: fc.constant({ withdrawn: [], left: [] }),
  },
  'passed-event': {
    RequestPassing: fc.constant(facts.poisonFacts),
    RequestPassingAgain: nothing,
    ConfirmPassing: fc.record({ grantedBefore: fc.boolean() }),
    PassEvent: fc.constant(facts.poisonFacts),
  },
} satisfies Partial<OwnCommands>;
