import type { EventType } from '#libs/domain/deciders.js';
import type { Json } from '#libs/kernel/json.js';
import type { Change } from './change-words.js';
import { sentence } from './sentence.js';

/** The values that an event changed, in words: a date as "20 September 2017", a person by name. */
interface Changed {
  /** `null` when the event did not change that member. */
  from(path: string): string | null;
  to(path: string): string | null;
}

type Words = string | ((changed: Changed) => string);

const because = (words: string, detail: string | null): string => (detail === null ? words : `${words}: ${detail}`);

const moved = (what: string, path: string) => (changed: Changed) => {
  const [from, to] = [changed.from(path), changed.to(path)];
  if (to === null) return what;
  return from === null ? `${what}: ${to}` : `${what} from ${from} to ${to}`;
};

const on = (what: string, path: string) => (changed: Changed) => {
  const day = changed.to(path);
  return day === null ? what : `${what} on ${day}`;
};

const EVENT_WORDS: Readonly<Record<EventType, Words>> = {
  'ReportReceived.v1': 'Report received',
  'ReportSentToConstitutionalTeam.v1': on('Report sent to the constitutional team', 'sentOn'),
  'ReportPublished.v1': on('Report published', 'publishedOn'),
  'ReportConsidered.v1': on('Report considered by the meeting', 'consideredAt'),
  'ReportCorrected.v1': 'Report corrected',
  'ConsultationRecorded.v1': 'Consultation recorded',
  'DiscrepancyRecorded.v1': 'Discrepancy recorded',
  'DiscrepancyResolved.v1': 'Discrepancy resolved',
  'DocumentAdded.v1': 'Later document added',
  'InspectionAnnounced.v1': 'Inspection recorded',
  'InspectionStarted.v1': on('Inspection started', 'startedOn'),
  'InspectionConcluded.v1': on('Inspection concluded', 'concludedOn'),
  'InspectionPublished.v1': on('Inspection report published', 'publishedOn'),
  'InspectionReportReceived.v1': on('Inspection report received by the authority', 'receivedOn'),
  'JudgementRecorded.v1': (changed) => because('Judgement recorded', changed.to('grade')),
  'JudgementChallenged.v1': 'Judgement challenged',
  'JudgementRevised.v1': moved('Judgement revised', 'grade'),
  'JudgementConfirmed.v1': 'Judgement confirmed',
  'JudgementWithdrawn.v1': 'Judgement withdrawn',
  'RecommendationProposed.v1': 'Recommendation proposed',
  'RecommendationAgreed.v1': 'Recommendation agreed',
  'RecommendationAgreedAsAmended.v1': 'Recommendation agreed as amended',
  'RecommendationRejected.v1': 'Recommendation rejected',
  'RecommendationDeferred.v1': 'Recommendation deferred',
  'RecommendationReferred.v1': moved('Recommendation referred', 'referredTo'),
  'RecommendationDischarged.v1': 'Recommendation discharged: it asked the meeting to note, and the meeting did',
  'RecommendationWithdrawn.v1': 'Recommendation withdrawn',
  'ImplementationStarted.v1': 'Implementation started',
  'ImplementationClaimed.v1': 'Implementation claimed',
  'ImplementationVerified.v1': 'Implementation verified',
  'ImplementationNotVerified.v1': 'Implementation not verified',
  'RecommendationClosed.v1': (changed) => because('Recommendation closed', changed.to('closedAs')),
  'RecommendationReopened.v1': 'Recommendation reopened',
  'ActionPlanned.v1': 'Action planned',
  'ActionAgreed.v1': 'Action agreed',
  'ActionStarted.v1': 'Action started',
  'ActionBlocked.v1': 'Action blocked',
  'ActionUnblocked.v1': 'Action no longer blocked',
  'OwnerAssigned.v1': moved('Owner assigned', 'owner'),
  'DueDateSet.v1': (changed) => because('Due date set', changed.to('due')),
  'DueDateRevised.v1': moved('Due date revised', 'due'),
  'ProgressReported.v1': moved('Progress reported', 'rag'),
  'CompletionClaimed.v1': 'Completion claimed',
  'CompletionVerified.v1': 'Completion verified',
  'CompletionNotVerified.v1': 'Completion not verified',
  'ActionClosed.v1': 'Action closed',
  'ActionReopened.v1': 'Action reopened',
  'ActionCancelled.v1': 'Action cancelled',
  'ActionSuperseded.v1': 'Action superseded',
  'PlanStarted.v1': 'Action plan started',
  'DutyRecorded.v1': 'Statutory deadline recorded',
  'ActionIncluded.v1': 'Action included in the plan',
  'ActionRemoved.v1': 'Action removed from the plan',
  'PlanDraftIssued.v1': on('Draft plan issued', 'draftIssuedOn'),
  'PlanReturnedToCabinet.v1': on('Plan returned to cabinet', 'returnedOn'),
  'PlanApproved.v1': 'Plan approved',
  'PlanSubmitted.v1': 'Plan submitted',
  'PlanPublished.v1': on('Plan published', 'publishedOn'),
  'CommitmentMade.v1': 'Commitment made',
  'CommitmentKept.v1': 'Commitment kept',
  'CommitmentWithdrawn.v1': 'Commitment withdrawn',
  'EventPassed.v1': 'An event that could not be shown was passed',
  'ImportAccepted.v1': 'Reading of a document accepted',
  'ImportCompleted.v1': 'Reading of a document completed',
};

const isKnown = (type: string): type is EventType => Object.hasOwn(EVENT_WORDS, type);

/** `SomethingElseHappened.v2` as "Something else happened": for a type that this version does not know. */
const spelledOut = (type: string): string =>
  sentence(
    type
      .replace(/\.v\d+$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  );

/** The one word of a value that may be recorded whole (`owner`) or by its members (`owner.post`). */
const MEMBERS = ['', '.post', '.person', '.value'] as const;

/** What happened, as a person would say it: "Due date revised from 1 September 2017 to 1 October 2017". */
export function eventInWords(
  entry: { readonly type: string; readonly changes: readonly Change[] },
  inWords: (value: Json) => string | null,
): string {
  if (!isKnown(entry.type)) return spelledOut(entry.type);
  const words = EVENT_WORDS[entry.type];
  if (typeof words === 'string') return words;
  const side = (which: 'from' | 'to') => (path: string) => {
    for (const member of MEMBERS)
      for (const change of entry.changes)
        if (change.path === path + member && change[which] !== null) return inWords(change[which]);
    return null;
  };
  return words({ from: side('from'), to: side('to') });
}
