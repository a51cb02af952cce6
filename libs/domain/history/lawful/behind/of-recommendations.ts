import type { Sent, Withdrawn } from '../../../recommendation/events.js';
import { correcting, nothing, telling, type Behind, type Telling } from './behind.js';

const NOT_RESOLVED = { amendedText: null, referredTo: null, referredToBody: null };

const resolved =
  <D extends Withdrawn>(outcome: string, more: (data: D) => object = () => ({})) =>
  (data: D): readonly Telling[] => {
    const { meeting, number, minute, body, asOneWith, minutesId } = data;
    const told = { outcome, meeting, number, minute, body, asOneWith, minutesId, ...NOT_RESOLVED, ...more(data) };
    return [{ type: 'ResolveRecommendation', data: told }];
  };

const sentOn = ({ to, toBody }: Sent) => ({ referredTo: to, referredToBody: toBody });

/** What may have led to the events of recommendations. */
export const BEHIND_RECOMMENDATIONS = {
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
} satisfies Partial<Behind>;
