import fc from 'fast-check';
import type { NameFrom } from '#libs/domain/shared/names/name-from.js';
import type { CarryOver } from '#libs/domain/carrying-over/decide.js';
import { isScopedKind, KINDS, type DECIDERS, type Kind } from '#libs/domain/deciders.js';
import { OUTCOMES } from '#libs/domain/recommendation/moves/of-meetings.js';
import { ANSWERS, MANAGEMENT_RESPONSES, NOT_IMPLEMENTED, RESPONSES } from '#libs/domain/recommendation/events.js';
import type { Corrections } from '#libs/domain/shared/corrections/corrections.js';
import { fieldsOf } from '#libs/domain/shared/corrections/corrections.js';
import { REPORT_CORRECTIONS } from '#libs/domain/report/corrections.js';
import { INSPECTION_CORRECTIONS } from '#libs/domain/inspection/corrections.js';
import { JUDGEMENT_CORRECTIONS } from '#libs/domain/judgement/corrections.js';
import { RECOMMENDATION_CORRECTIONS } from '#libs/domain/recommendation/corrections.js';
import { ACTION_CORRECTIONS } from '#libs/domain/action/corrections.js';
import { ACTION_PLAN_CORRECTIONS } from '#libs/domain/action-plan/corrections.js';
import { COMMITMENT_CORRECTIONS } from '#libs/domain/commitment/corrections.js';
import { ACTION_STATUSES } from '#libs/domain/action/statuses.js';
import { ROLE_NAMES } from '#libs/domain/rights/roles.js';
import { DECISIONS } from '#libs/domain/minutes/tracker/decisions.js';
import { RAGS } from '#libs/domain/shared/rag.js';
import { CLEARERS } from '#libs/domain/tracker/events.js';
import * as facts from './facts.js';

type CommandOf<K extends Kind> = Parameters<(typeof DECIDERS)[K]['decide']>[1];
/** For every command of a kind, its data: the compiler sees to it that none is forgotten. */
type Commands<C extends { type: string; data: unknown }> = {
  readonly [T in C['type']]: fc.Arbitrary<Extract<C, { type: T }>['data']>;
};

const nothing = fc.constant({});
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2017-09-${String(n).padStart(2, '0')}`);
const on = fc.record({ on: day });
const word = fc.constantFrom('', 'one', 'two');
const maybe = fc.option(word);
const evidence = fc.array(fc.record({ title: word, sha256: fc.constant(null), id: fc.option(word) }), { maxLength: 2 });
const document = fc.constantFrom('a', 'b').map((c) => ({ ...facts.document, sha256: c.repeat(64) }));

const answered = fc.constantFrom('recommendation-1', 'recommendation-2').map((id) => ({ recommendationId: id }));
/** Who decides on more time: the body, another one, an officer, the owner, and a chair. */
const decidedBy = fc.oneof(
  fc
    .record({ bodyId: fc.constantFrom(facts.scope.body, facts.scope.body, 'body-2'), meeting: day, number: word })
    .map((minute) => ({ minute: { ...minute, meetingId: 'meeting-1', minutesId: null } })),
  fc
    .record({ officer: fc.constantFrom('Director', 'Head', 'Chair'), delegation: word, consulted: word })
    .map((delegation) => ({ delegation })),
);

/** A correction of any fact, to what it can be and to what it cannot. */
const correcting = (corrections: Corrections) =>
  fc.record({
    field: fc.constantFrom(...fieldsOf(corrections)),
    to: fc.option(fc.oneof(word, day, fc.constantFrom('Good', 'note'))),
    source: fc.constant(null),
  });

/** One of those that it is addressed to, nobody, and somebody else. */
const addressee = ({ addressees }: { readonly addressees: readonly { readonly name: string }[] }) =>
  fc.constantFrom(null, 'Nobody', ...addressees.map(({ name }) => name));

/** Within 12 months of the first document, or of the day on which officers type. */
const end = fc.oneof(day, fc.constantFrom('2027-09-01', '2027-10-01'));
const another = fc.record({ anotherAdministrator: fc.boolean() });
const numbered = fc.record({ no: fc.integer({ min: 0, max: 2 }) });

const decision = {
  outcome: fc.constantFrom(...OUTCOMES),
  amendedText: maybe,
  referredTo: maybe,
  referredToBody: fc.constantFrom(null, 'body-1'),
};
const resolutions = fc.array(
  fc.record({
    number: word,
    words: word,
    recommendations: fc.constantFrom<string[]>([], ['recommendation-1'], ['recommendation-1', 'recommendation-2']),
    ...decision,
    reason: maybe,
    kind: fc.constant(null),
    addressee: maybe,
  }),
  { maxLength: 2 },
);
const corrections = fc.array(
  fc.record({
    no: fc.constantFrom(1, 2),
    number: maybe,
    words: maybe,
    ...decision,
    outcome: fc.option(decision.outcome),
    reason: maybe,
  }),
  { maxLength: 2 },
);

const rowDecided = { decision: fc.constantFrom(...DECISIONS), until: fc.option(day) };
const rows = fc.array(
  fc.record({
    number: word,
    words: word,
    actionId: fc.constantFrom('action-1', 'action-2'),
    ...rowDecided,
    reason: maybe,
  }),
  { maxLength: 2 },
);
const rowCorrections = fc.array(
  fc.record({
    no: fc.constantFrom(1, 2),
    number: maybe,
    words: maybe,
    ...rowDecided,
    decision: fc.option(rowDecided.decision),
    reason: maybe,
  }),
  { maxLength: 2 },
);

/** Commands of every aggregate by itself, at random: the sensible and the senseless. */
const OWN: { readonly [K in Kind]: Commands<CommandOf<K>> } = {
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
  recommendation: {
    CorrectRecommendation: correcting(RECOMMENDATION_CORRECTIONS),
    ProposeRecommendation: fc
      .constantFrom('note', 'request')
      .map((kind) => ({ ...facts.recommendationFacts, kind }) as const),
    IssueRecommendation: fc.constant(facts.issuedFacts),
    IssueByAuditor: fc.constantFrom(facts.auditFacts, {
      ...facts.auditFacts,
      addressees: facts.auditFacts.addressees.slice(0, 1),
    }),
    MakeRecommendation: fc
      .constantFrom(null, '2017-07-12', '2017-07-01')
      .map((meeting) => ({ ...facts.madeFacts, agreedBy: meeting === null ? null : { body: 'body-2', meeting } })),
    AnswerRecommendation: fc.record({
      addressee: addressee(facts.issuedFacts),
      answer: fc.constantFrom(...ANSWERS),
      on: day,
    }),
    ReceiveRecommendation: fc.record({ addressee: addressee(facts.madeFacts), on: day }),
    RequireResponse: fc.record({ addressee: addressee(facts.madeFacts), on: day }),
    RespondToRecommendation: fc.record({
      addressee: addressee(facts.madeFacts),
      response: fc.constantFrom(...RESPONSES),
      on: day,
    }),
    RecordManagementResponse: fc.record({
      addressee: addressee(facts.auditFacts),
      response: fc.constantFrom(...MANAGEMENT_RESPONSES),
      riskAcceptedBy: maybe,
      on: day,
    }),
    ResolveRecommendation: fc.record({
      ...decision,
      meeting: day,
      number: maybe,
      minute: maybe,
      body: fc.constantFrom(null, facts.scope.body, 'body-1'),
      asOneWith: fc.constant([]),
      minutesId: fc.constantFrom(null, 'minutes-1'),
    }),
    MinuteRecommendation: fc.constant({ ...facts.recommendationMinuted }),
    CorrectMinute: fc.record({
      minutesId: fc.constant('minutes-1'),
      to: fc.record({ number: maybe, minute: maybe }),
    }),
    WithdrawRecommendation: nothing,
    StartImplementation: nothing,
    ClaimImplementation: fc.record({ evidence }),
    VerifyImplementation: nothing,
    FailImplementation: nothing,
    CloseRecommendation: nothing,
    CloseUnimplemented: fc.record({ as: fc.constantFrom(...NOT_IMPLEMENTED), supersededBy: maybe }),
    ReopenRecommendation: nothing,
  },
  action: {
    CorrectAction: correcting(ACTION_CORRECTIONS),
    PlanAction: fc.constant(facts.actionFacts),
    AgreeAction: nothing,
    StartAction: nothing,
    BlockAction: nothing,
    UnblockAction: nothing,
    AssignOwner: fc.record({
      owner: fc.oneof(fc.record({ post: word }), fc.record({ person: word })),
      holder: fc.constantFrom(null, null, 'prs_1'),
    }),
    SetDueDate: fc.record({ due: day }),
    ReviseDueDate: fc.record({ to: day, approver: word }),
    NameHolder: fc.record({ holder: fc.constantFrom(null, 'prs_1', 'prs_2') }),
    NamePortfolioHolder: fc.record({ portfolioHolder: word }),
    NameReporter: fc.record({ reporter: fc.constantFrom({ person: 'prs_1' }, { post: 'Head' }) }),
    SetPriority: fc.record({ priority: word }),
    LinkRecommendation: answered,
    UnlinkRecommendation: answered,
    RequestMoreTime: fc.record({ to: day }),
    GrantMoreTime: fc.record({ by: decidedBy, to: fc.option(day), on: fc.option(day) }),
    RefuseMoreTime: fc.record({ by: decidedBy, on: fc.option(day) }),
    WithdrawMoreTime: nothing,
    ExpectLate: nothing,
    ExpectInTime: nothing,
    AskForUpdate: nothing,
    ReportProgress: fc.record({
      rag: fc.option(fc.constantFrom(...RAGS)),
      rule: maybe,
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      status: fc.option(fc.record({ words: word, means: fc.constantFrom(...ACTION_STATUSES) })),
      note: word,
    }),
    ClaimCompletion: fc.record({ evidence }),
    VerifyCompletion: nothing,
    FailCompletion: nothing,
    CloseAction: nothing,
    ReopenAction: nothing,
    CancelAction: nothing,
    SupersedeAction: fc.record({ by: word }),
  },
  'action-plan': {
    CorrectPlan: correcting(ACTION_PLAN_CORRECTIONS),
    StartPlan: fc.constant(facts.planFacts),
    RecordDuty: day.map((stated) => ({ ...facts.duty, stated })),
    IncludeAction: fc.record({ actionId: word }),
    RemoveAction: fc.record({ actionId: word }),
    IssueDraft: on,
    ReturnToCabinet: on,
    ApprovePlan: fc.record({ on: day, by: word }),
    SubmitPlan: fc.record({ recipient: word, on: day, means: word }),
    PublishPlan: on,
  },
  meeting: {
    ScheduleMeeting: fc.constant(facts.meetingFacts),
    HoldMeeting: on,
    AdjournMeeting: fc.record({ on: day, to: day }),
    PostponeMeeting: fc.record({ to: day }),
    CancelMeeting: nothing,
    RecordInquorate: on,
  },
  minutes: {
    MinuteMeeting: fc.record({ resolutions, tracker: rows }).map((told) => ({ ...facts.minutesFacts, ...told })),
    AddResolutions: fc.record({ resolutions, tracker: rows }),
    PublishMinutes: on,
    CorrectMinutes: fc.record({ corrections, tracker: rowCorrections }),
    AgreeMinutes: fc.record({
      ...{ meetingId: fc.constantFrom('meeting-1', 'meeting-2'), meeting: day },
      ...{ corrections, tracker: rowCorrections },
    }),
    SignMinutes: fc.record({ on: day, by: word }),
    CarryOutMinutes: fc.constant({ resolutions: 1, corrections: 0, rows: 1, rowCorrections: 0, left: [] }),
  },
  tracker: {
    BeginTracker: fc.constant(facts.trackerFacts),
    IntroduceTracker: fc.record({ text: word }),
    ClearTracker: fc.record({ by: fc.constantFrom(...CLEARERS), who: word, on: day }),
    ExceptClearing: fc.record({ by: fc.constantFrom(...CLEARERS), why: word }),
    PublishTracker: day.map((on) => ({ ...facts.trackerPublished, on })),
    TellRows: fc.constant({ rows: 12, left: [] }),
  },
  evidence: {
    AddEvidence: fc.constant(facts.evidenceFacts),
    SupersedeEvidence: fc.record({ by: word }),
    WithdrawEvidence: nothing,
  },
  body: {
    EstablishBody: fc.constant(facts.bodyFacts),
    RenameBody: fc.record({ name: word, on: day, resolution: maybe }),
    ChangeParent: fc.record({ parent: maybe, on: day, resolution: maybe }),
    ChangeAuthorities: fc.record({
      authorities: fc.constantFrom(facts.bodyFacts.authorities, [{ code: 'fenwick', name: 'Fenwick' }]),
      on: day,
      resolution: maybe,
    }),
    CarryOverAll: fc.constantFrom([], [{ kind: 'action', id: 'a1', ref: 'A1' }]).map((things) => ({
      ...{ to: 'body-2', on: '2017-09-10', resolution: 'one', things },
    })),
    CompleteCarryingOver: fc.constant({ carried: 1, left: [] }),
    EndBody: fc.record({ on: day, succeededBy: fc.constantFrom([], ['b1', 'b2']), resolution: word }),
  },
  authority: {
    MapStatus: fc.record({ words: word, means: fc.constantFrom(...ACTION_STATUSES) }),
    TakeOverPost: fc.constantFrom([], [{ kind: 'action', id: 'a1', ref: 'A1' }]).map((actions) => ({
      ...{ post: 'Director', holder: 'prs_2', on: '2017-09-10', actions },
    })),
    CompletePostTakeOver: fc.constant({ taken: 1, left: [] }),
    EstablishAuthority: fc.constant(facts.authorityFacts),
    RenameAuthority: fc.record({ name: word, on: day, resolution: maybe }),
    EndAuthority: fc.record({ on: day, succeededBy: fc.constantFrom(['a1'], ['a1', 'a2']), resolution: word }),
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
  person: {
    JoinPerson: fc.constantFrom(facts.personFacts, { ...facts.personFacts, pseudonym: 'prs_one' }),
    RenamePerson: fc.record({ name: word }),
    LeavePerson: another,
    ReturnPerson: nothing,
    JoinIdentities: fc.record({ other: fc.constantFrom('prs_one', 'prs_two', 'prs_amara') }),
    GrantRole: fc.record({
      role: fc.constantFrom(...ROLE_NAMES),
      authority: fc.constantFrom(null, 'authority-1'),
      body: fc.constantFrom(null, 'body-1'),
      from: fc.option(day),
      until: fc.option(day),
      atMachineBy: fc.constantFrom(null, 'root'),
      anotherAdministrator: fc.boolean(),
    }),
    RevokeRole: fc.record({ grant: fc.integer({ min: 1, max: 3 }), anotherAdministrator: fc.boolean() }),
  },
  service: {
    OpenService: fc.record({
      ...{ name: word, client: word, owner: fc.constantFrom('prs_one', 'prs_two') },
      ...{ authority: fc.constantFrom(null, 'authority-1'), body: fc.constantFrom(null, 'body-1') },
      moves: fc.array(fc.record({ move: fc.constantFrom('action/ReportProgress', 'action/VerifyCompletion') }), {
        maxLength: 2,
      }),
      until: end,
    }),
    ExtendService: fc.record({ until: end }),
    ChangeServiceOwner: fc.record({ owner: fc.constantFrom('prs_one', 'prs_two') }),
    EndService: nothing,
  },
};

const carryOver: fc.Arbitrary<CarryOver> = fc.record({
  to: fc.constantFrom(facts.scope.body, 'body-1', 'body-2'),
  resolution: word,
  authority: fc.constant(facts.scope.authority),
  names: fc.constantFrom<NameFrom[]>(
    [{ ...facts.scope.committee, from: null }],
    [
      { code: 'one', name: 'One', from: null },
      { code: 'two', name: 'Two', from: '2017-09-10' },
    ],
  ),
  endedOn: fc.constantFrom(null, '2017-09-20'),
});

/** All commands of every kind: what is before a body is carried over as well. */
export const COMMANDS: Readonly<Record<Kind, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = Object.fromEntries(
  KINDS.map((kind) => [kind, { ...OWN[kind], ...(isScopedKind(kind) && { CarryOver: carryOver }) }]),
) as unknown as Record<Kind, Record<string, fc.Arbitrary<unknown>>>;

// fast-check makes objects without a prototype, which are not what arrives in a command.
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** One command of that kind, ready to be given to its decider; few are carried over, which moves no lifecycle on. */
export const commandOf = (kind: Kind): fc.Arbitrary<{ readonly type: string; readonly data: unknown }> =>
  fc.oneof(
    ...Object.entries(COMMANDS[kind]).map(([type, data]) => ({
      arbitrary: data.map((d) => ({ type, data: plain(d) })),
      weight: type === 'CarryOver' ? 1 : 8,
    })),
  );
