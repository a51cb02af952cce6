import type { DomainEvent, PlainDate } from '#libs/kernel/event.js';
import type { EventType } from '../../../deciders.js';
import type { InspectionFacts } from '../../../inspection/events.js';
import { correcting, nothing, telling, type Behind, type Telling } from './behind.js';

const onOf = (act: readonly DomainEvent[], type: EventType): PlainDate | null => {
  const event = act.find((each) => each.type === type);
  return event ? (event.data as { readonly on: PlainDate }).on : null;
};

const LAST_DAY = '9999-12-31';

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

/** What may have led to the events of papers, and of what they bring in. */
export const BEHIND_PAPERS = {
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

  'CommitmentMade.v2': telling('MakeCommitment'),
  'CommitmentKept.v1': telling('KeepCommitment'),
  'CommitmentWithdrawn.v1': nothing('WithdrawCommitment'),
  'CommitmentCorrected.v1': correcting('CorrectCommitment'),

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
} satisfies Partial<Behind>;
