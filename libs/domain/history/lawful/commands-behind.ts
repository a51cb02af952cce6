import type { Command } from '#libs/kernel/decider.js';
import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { EventType, OversightEvent } from '../../deciders.js';
import type { Correction } from '../../shared/corrections/corrections.js';
import type { InspectionFacts } from '../../inspection/events.js';
import type { Sent, Withdrawn } from '../../recommendation/events.js';

type DataOf<T extends EventType> = Extract<OversightEvent, { readonly type: T }>['data'];

/** A command with its data. */
type Telling = Command & { readonly data: object };

/** The commands that may have led to an event; `act`: the events of its act from this one on. */
type Behind = {
  readonly [T in EventType]: (data: DataOf<T>, act: readonly DomainEvent[], on: PlainDate) => readonly Telling[];
};

/** The command's data are those of its event. */
const telling =
  (type: string) =>
  (data: object): readonly Telling[] => [{ type, data }];

/** The command has no data. */
const nothing = (type: string) => (): readonly Telling[] => [{ type, data: {} }];

/** What is corrected is told by the event, what it was by the state. */
const correcting =
  (type: string) =>
  ({ field, to, source }: Correction<unknown>): readonly Telling[] => [{ type, data: { field, to, source } }];

const NOT_RESOLVED = { amendedText: null, referredTo: null, referredToBody: null };

const resolved =
  <D extends Withdrawn>(outcome: string, more: (data: D) => object = () => ({})) =>
  (data: D): readonly Telling[] => {
    const { meeting, number, minute, body, asOneWith, minutesId } = data;
    const told = { outcome, meeting, number, minute, body, asOneWith, minutesId, ...NOT_RESOLVED, ...more(data) };
    return [{ type: 'ResolveRecommendation', data: told }];
  };

const sentOn = ({ to, toBody }: Sent) => ({ referredTo: to, referredToBody: toBody });

const dataIn = <T extends EventType>(act: readonly DomainEvent[], type: T): readonly DataOf<T>[] =>
  act.flatMap((each) => (each.type === type ? [each.data as DataOf<T>] : []));

const toldIn = (act: readonly DomainEvent[]) => ({
  resolutions: dataIn(act, 'ResolutionMinuted.v1').map(({ no: _, ...told }) => told),
  tracker: dataIn(act, 'TrackerRowMinuted.v1').map(({ no: _, ...told }) => told),
});

/** A correction says how the minute should read: what it does not change is said again. */
const correctionsIn = (act: readonly DomainEvent[]) => ({
  corrections: dataIn(act, 'MinutesCorrected.v1').map(({ no, to, reason }) => ({ no, reason, ...to })),
  tracker: dataIn(act, 'TrackerRowCorrected.v1').map(({ no, to, reason }) => ({ no, reason, ...to })),
});

const correctingMinutes = (
  { meetingId }: { readonly meetingId: string | null },
  act: readonly DomainEvent[],
  on: PlainDate,
): readonly Telling[] => [
  meetingId === null
    ? { type: 'CorrectMinutes', data: correctionsIn(act) }
    : { type: 'AgreeMinutes', data: { meetingId, meeting: on, ...correctionsIn(act) } },
];

const addingToMinutes = (_: object, act: readonly DomainEvent[]): readonly Telling[] => [
  { type: 'AddResolutions', data: toldIn(act) },
];

const onOf = (act: readonly DomainEvent[], type: EventType): PlainDate | null => {
  const event = act.find((each) => each.type === type);
  return event ? (event.data as { readonly on: PlainDate }).on : null;
};

/** An inspection that is recorded at once: the days on which it started and ended are told by the rest of the act. */
const recordedAtOnce = (
  { on: announced, ...facts }: InspectionFacts & { readonly on: PlainDate | null },
  act: readonly DomainEvent[],
  day: PlainDate,
): Telling => {
  const started = onOf(act, 'InspectionStarted.v1') ?? (announced === day ? LAST_DAY : day);
  const concluded = onOf(act, 'InspectionConcluded.v1');
  const published = onOf(act, 'InspectionPublished.v1');
  return { type: 'RecordInspection', data: { ...facts, announced, started, concluded, published } };
};

const LAST_DAY = '9999-12-31';

/** Who else could grant then is no part of the person's own history. */
const SOMEBODY_ELSE_GRANTS = { anotherAdministrator: true };

const BEHIND: Behind = {
  'ReportReceived.v2': telling('ReceiveReport'),
  'ReportContinued.v1': telling('ContinueReport'),
  'ReportSentToConstitutionalTeam.v1': telling('SendReportToConstitutionalTeam'),
  'ReportPublished.v1': telling('PublishReport'),
  'ReportConsidered.v1': telling('ConsiderReport'),
  'ReportCorrected.v2': ({ field, from, to, source }) => [
    Array.isArray(to)
      ? { type: 'CorrectReport', data: { field, to: null, remove: from, add: to, source } }
      : { type: 'CorrectReport', data: { field, to, source } },
  ],
  'ConsultationRecorded.v1': telling('RecordConsultation'),
  'DiscrepancyRecorded.v2': ({ no: _, ...data }) => [{ type: 'RecordDiscrepancy', data }],
  'DiscrepancyResolved.v2': ({ by: _, ...data }) => [{ type: 'ResolveDiscrepancy', data }],
  'DocumentAdded.v1': telling('AddDocument'),

  'InspectionAnnounced.v2': (data, act, on) => [{ type: 'AnnounceInspection', data }, recordedAtOnce(data, act, on)],
  'InspectionStarted.v1': telling('StartInspection'),
  'InspectionConcluded.v1': telling('ConcludeInspection'),
  'InspectionPublished.v1': telling('PublishInspection'),
  'InspectionReportReceived.v1': telling('RecordReceiptOfInspectionReport'),
  'PreviousInspectionLinked.v1': telling('LinkPreviousInspection'),
  'InspectionCorrected.v1': correcting('CorrectInspection'),

  'JudgementRecorded.v2': telling('RecordJudgement'),
  'JudgementChallenged.v1': telling('ChallengeJudgement'),
  'JudgementRevised.v1': ({ to }) => [{ type: 'ReviseJudgement', data: { to } }],
  'JudgementConfirmed.v1': nothing('ConfirmJudgement'),
  'JudgementSuperseded.v1': telling('SupersedeJudgement'),
  'JudgementNotCarriedForward.v1': telling('EndJudgement'),
  'JudgementWithdrawn.v1': nothing('WithdrawJudgement'),
  'JudgementCorrected.v1': correcting('CorrectJudgement'),

  'RecommendationProposed.v2': telling('ProposeRecommendation'),
  'RecommendationMinuted.v1': telling('MinuteRecommendation'),
  'RecommendationIssued.v1': (data) => [
    { type: data.origin === 'auditor' ? 'IssueByAuditor' : 'IssueRecommendation', data },
  ],
  'RecommendationMade.v1': telling('MakeRecommendation'),
  'RecommendationAnswered.v1': telling('AnswerRecommendation'),
  'RecommendationReceived.v1': telling('ReceiveRecommendation'),
  'ResponseRequired.v1': telling('RequireResponse'),
  'RecommendationRespondedTo.v1': telling('RespondToRecommendation'),
  'ManagementResponded.v1': telling('RecordManagementResponse'),
  'RecommendationAgreed.v2': resolved('agreed'),
  'RecommendationAgreedAsAmended.v2': resolved<Withdrawn & { readonly to: string }>('agreed as amended', ({ to }) => ({
    amendedText: to,
  })),
  'RecommendationRejected.v2': resolved('rejected'),
  'RecommendationDeferred.v2': resolved('deferred'),
  'RecommendationReferred.v2': resolved<Withdrawn & Sent>('referred', sentOn),
  'RecommendationRecommendedOn.v1': resolved<Withdrawn & Sent>('recommended on', sentOn),
  'RecommendationNotReached.v1': resolved('not reached'),
  // Only in one act with the agreement that discharges it.
  'RecommendationDischarged.v1': () => [],
  'RecommendationWithdrawn.v2': (data) =>
    data.meeting === null ? [{ type: 'WithdrawRecommendation', data: {} }] : resolved('withdrawn')(data),
  'MinuteCorrected.v1': ({ minutesId, to }) => [{ type: 'CorrectMinute', data: { minutesId, to } }],
  'ImplementationStarted.v1': nothing('StartImplementation'),
  'ImplementationClaimed.v2': ({ evidence }) => [{ type: 'ClaimImplementation', data: { evidence } }],
  'ImplementationVerified.v1': nothing('VerifyImplementation'),
  'ImplementationNotVerified.v1': nothing('FailImplementation'),
  'RecommendationClosed.v1': (data) =>
    data.as === 'implemented' ? [{ type: 'CloseRecommendation', data: {} }] : [{ type: 'CloseUnimplemented', data }],
  'RecommendationReopened.v1': nothing('ReopenRecommendation'),
  'RecommendationCorrected.v1': correcting('CorrectRecommendation'),

  'ActionPlanned.v2': telling('PlanAction'),
  'ActionAgreed.v1': nothing('AgreeAction'),
  'ActionStarted.v1': nothing('StartAction'),
  'ActionBlocked.v1': nothing('BlockAction'),
  'ActionUnblocked.v1': nothing('UnblockAction'),
  'OwnerAssigned.v1': ({ to }, act) => [
    { type: 'AssignOwner', data: { owner: to, holder: dataIn(act, 'HolderNamed.v1')[0]?.to ?? null } },
  ],
  'HolderNamed.v1': ({ post, to }) => [
    { type: 'NameHolder', data: { holder: to } },
    { type: 'AssignOwner', data: { owner: { post }, holder: to } },
  ],
  'PortfolioHolderNamed.v1': ({ to }) => [{ type: 'NamePortfolioHolder', data: { portfolioHolder: to } }],
  'ReporterNamed.v1': ({ to }) => [{ type: 'NameReporter', data: { reporter: to } }],
  'PrioritySet.v1': ({ to }) => [{ type: 'SetPriority', data: { priority: to } }],
  'RecommendationLinked.v1': telling('LinkRecommendation'),
  'RecommendationUnlinked.v1': telling('UnlinkRecommendation'),
  'MoreTimeRequested.v1': ({ to }) => [{ type: 'RequestMoreTime', data: { to } }],
  'MoreTimeGranted.v1': ({ to, by }, _act, on) => [{ type: 'GrantMoreTime', data: { to, by, on } }],
  'MoreTimeRefused.v1': ({ by }, _act, on) => [{ type: 'RefuseMoreTime', data: { by, on } }],
  'MoreTimeWithdrawn.v1': nothing('WithdrawMoreTime'),
  'ExpectedLate.v1': nothing('ExpectLate'),
  'ExpectedInTime.v1': nothing('ExpectInTime'),
  'DueDateSet.v1': telling('SetDueDate'),
  'DueDateRevised.v1': ({ from: _, ...data }) => [{ type: 'ReviseDueDate', data }],
  'UpdateAskedFor.v1': nothing('AskForUpdate'),
  'ProgressReported.v2': telling('ReportProgress'),
  'CompletionClaimed.v2': ({ evidence }) => [{ type: 'ClaimCompletion', data: { evidence } }],
  'CompletionVerified.v1': nothing('VerifyCompletion'),
  'CompletionNotVerified.v1': nothing('FailCompletion'),
  'ActionClosed.v1': nothing('CloseAction'),
  'ActionReopened.v1': nothing('ReopenAction'),
  'ActionCancelled.v1': nothing('CancelAction'),
  'ActionSuperseded.v1': telling('SupersedeAction'),
  'ActionCorrected.v1': correcting('CorrectAction'),

  'PlanStarted.v2': telling('StartPlan'),
  'DutyRecorded.v2': telling('RecordDuty'),
  'ActionIncluded.v1': telling('IncludeAction'),
  'ActionRemoved.v1': telling('RemoveAction'),
  'PlanDraftIssued.v1': telling('IssueDraft'),
  'PlanReturnedToCabinet.v1': telling('ReturnToCabinet'),
  'PlanApproved.v1': telling('ApprovePlan'),
  'PlanSubmitted.v1': telling('SubmitPlan'),
  'PlanPublished.v1': telling('PublishPlan'),
  'PlanCorrected.v1': correcting('CorrectPlan'),

  'CommitmentMade.v2': telling('MakeCommitment'),
  'CommitmentKept.v1': telling('KeepCommitment'),
  'CommitmentWithdrawn.v1': nothing('WithdrawCommitment'),
  'CommitmentCorrected.v1': correcting('CorrectCommitment'),

  'EvidenceReceived.v1': telling('AddEvidence'),
  'EvidenceSuperseded.v1': telling('SupersedeEvidence'),
  'EvidenceWithdrawn.v1': nothing('WithdrawEvidence'),

  'AuthorityEstablished.v1': telling('EstablishAuthority'),
  'AuthorityRenamed.v1': ({ code: _, ...data }) => [{ type: 'RenameAuthority', data }],
  'AuthoritySucceeded.v1': telling('EndAuthority'),

  'StatusWordsMapped.v1': ({ words, to }) => [{ type: 'MapStatus', data: { words, means: to } }],
  'PostTakeOverBegun.v1': telling('TakeOverPost'),
  'PostTakeOverCompleted.v1': telling('CompletePostTakeOver'),

  'BodyEstablished.v1': telling('EstablishBody'),
  'BodyRenamed.v1': ({ code: _, ...data }) => [{ type: 'RenameBody', data }],
  'BodyParentChanged.v1': telling('ChangeParent'),
  'BodyAuthoritiesChanged.v1': telling('ChangeAuthorities'),
  'BodyEnded.v1': telling('EndBody'),
  'CarryingOverBegun.v1': telling('CarryOverAll'),
  'CarryingOverCompleted.v1': telling('CompleteCarryingOver'),
  // As the body that it names was called then: that is no part of the thing's own history.
  'CarriedOver.v1': ({ from: _, committee, ...data }) => [
    { type: 'CarryOver', data: { ...data, names: [{ ...committee, from: null }], endedOn: null } },
  ],

  'MeetingScheduled.v1': telling('ScheduleMeeting'),
  'MeetingHeld.v1': telling('HoldMeeting'),
  'MeetingAdjourned.v1': telling('AdjournMeeting'),
  'MeetingPostponed.v1': ({ to }) => [{ type: 'PostponeMeeting', data: { to } }],
  'MeetingCancelled.v1': nothing('CancelMeeting'),
  'MeetingInquorate.v1': telling('RecordInquorate'),

  'MinutesDrafted.v1': (facts, act) => [{ type: 'MinuteMeeting', data: { ...facts, ...toldIn(act) } }],
  'ResolutionMinuted.v1': addingToMinutes,
  'TrackerRowMinuted.v1': addingToMinutes,
  'MinutesCarriedOut.v2': telling('CarryOutMinutes'),
  'MinutesPublished.v1': telling('PublishMinutes'),
  'MinutesCorrected.v1': correctingMinutes,
  'TrackerRowCorrected.v1': correctingMinutes,
  'MinutesAgreed.v1': (data) => [{ type: 'AgreeMinutes', data: { ...data, corrections: [], tracker: [] } }],
  'MinutesSigned.v1': telling('SignMinutes'),

  'TrackerBegun.v1': telling('BeginTracker'),
  'TrackerIntroduced.v1': telling('IntroduceTracker'),
  'TrackerCleared.v1': telling('ClearTracker'),
  'TrackerClearingExcepted.v1': telling('ExceptClearing'),
  'TrackerPublished.v1': telling('PublishTracker'),
  'TrackerTold.v1': telling('TellRows'),

  'ImportAccepted.v1': telling('AcceptImport'),
  'ImportAcceptedInParts.v1': telling('AcceptImportInParts'),
  'ImportDraftPart.v1': telling('AddDraftPart'),
  'ImportProgressed.v2': telling('ProgressImport'),
  'ImportCompleted.v2': telling('CompleteImport'),
  'DifferenceTaken.v1': ({ no }) => [{ type: 'TakeDifference', data: { no } }],
  'DifferenceKept.v1': ({ no }) => [{ type: 'KeepDifference', data: { no } }],
  'DifferenceLeft.v1': ({ no }) => [{ type: 'LeaveDifference', data: { no } }],
  'ImportWithdrawalBegun.v1': nothing('WithdrawImport'),
  'ImportWithdrawalProgressed.v1': telling('ProgressWithdrawal'),
  'ImportWithdrawn.v1': telling('CompleteWithdrawal'),

  'EventPassRequested.v1': ({ by: _, lapsesOn: __, ...facts }) => [
    { type: 'RequestPassing', data: facts },
    { type: 'RequestPassingAgain', data: {} },
  ],
  'EventPassConfirmed.v1': () => [{ type: 'ConfirmPassing', data: { grantedBefore: true } }],
  'EventPassed.v1': telling('PassEvent'),

  'PersonJoined.v1': telling('JoinPerson'),
  'PersonRenamed.v1': ({ to }) => [{ type: 'RenamePerson', data: { name: to } }],
  'PersonLeft.v1': () => [{ type: 'LeavePerson', data: SOMEBODY_ELSE_GRANTS }],
  'PersonReturned.v1': nothing('ReturnPerson'),
  'PersonsJoined.v1': ({ with: other }) => [{ type: 'JoinIdentities', data: { other } }],
  'RoleGranted.v1': ({ no: _, scope, ...told }) => [
    { type: 'GrantRole', data: { ...told, ...scope, ...SOMEBODY_ELSE_GRANTS } },
  ],
  'RoleRevoked.v1': ({ no }) => [{ type: 'RevokeRole', data: { grant: no, ...SOMEBODY_ELSE_GRANTS } }],

  'ServiceOpened.v1': ({ scope, moves, ...told }) => [
    { type: 'OpenService', data: { ...told, ...scope, moves: moves.map((move) => ({ move })) } },
  ],
  'ServiceExtended.v1': ({ to }) => [{ type: 'ExtendService', data: { until: to } }],
  'ServiceOwnerChanged.v1': ({ to }) => [{ type: 'ChangeServiceOwner', data: { owner: to } }],
  'ServiceEnded.v1': nothing('EndService'),

  'StatementMade.v1': telling('MakeStatement'),

  // What it withdraws tells the command: see `withdrawing`.
  'EntryWithdrawn.v1': () => [],
};

/**
 * The commands that may have led to the first of these events, which are of one act, as far as it has come; `on`: its day.
 * None where it comes only after another of its act.
 */
export const commandsBehind = (act: readonly DomainEvent[], on: PlainDate): readonly Telling[] => {
  const [first] = act;
  if (!first || !Object.hasOwn(BEHIND, first.type)) return [];
  const behind = BEHIND[first.type as EventType] as (
    data: unknown,
    act: readonly DomainEvent[],
    on: PlainDate,
  ) => readonly Telling[];
  return behind(first.data, act, on);
};
