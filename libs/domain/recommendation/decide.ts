import { correction, decideCorrection, type JudgeCorrection } from '../shared/corrections/decide.js';
import { RECOMMENDATION_CORRECTIONS } from './corrections.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import { invalid, notBefore, withoutEvidence } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { Told } from '../shared/moves/lifecycle.js';
import { namesItself, OWN_PLACE } from '../shared/names-itself.js';
import { hasText } from '../shared/text/has-text.js';
import type { RecommendationCommand } from './commands.js';
import { INSPECTORATE_KINDS, KINDS, type IssuedFacts, type MadeFacts, type RecommendationEvent } from './events.js';
import { RECOMMENDATION } from './moves.js';
import { misaddressed } from './naming-addressees.js';
import { NO_MINUTE, resolve } from './resolve.js';
import { answer, receive, requireResponse, respondAsManagement, respondToScrutiny } from './respond.js';
import { evolve, initialState, type Recommendation, type RecommendationState } from './state.js';

const issue = (data: IssuedFacts): Decision<RecommendationEvent> =>
  misaddressed(data.addressees) ?? [{ type: 'RecommendationIssued.v1', data }];

/** What a task and finish group recommends is made on the day on which its parent agrees it. */
const make = (data: MadeFacts): Decision<RecommendationEvent> => {
  const { agreedBy, scope, addressees } = data;
  const early =
    agreedBy && notBefore(scope.meeting, 'the meeting of the group that put it forward', agreedBy.meeting, 'agreedOn');
  const unsaid = addressees.findIndex(({ capacity }) => capacity === null);
  const incapable =
    unsaid < 0 ? null : invalid(`addressees.${unsaid}.capacity`, 'Say whether it is the authority’s executive.');
  return (
    misaddressed(addressees) ??
    incapable ??
    early ?? [{ type: 'RecommendationMade.v1', data, ...(agreedBy && { effectiveOn: agreedBy.meeting }) }]
  );
};

/** What a recommendation of each origin says of itself. */
const notOfItsOrigin =
  ({ origin }: Recommendation): JudgeCorrection =>
  ({ field, to }) => {
    if (field === 'addressee' && origin !== 'committee')
      return invalid('field', 'It is known by whom it is addressed to: withdraw what began it, and record it anew.');
    if (field === 'priority' && origin !== 'auditor') return invalid('field', 'Only an auditor’s has a priority.');
    const kinds: readonly string[] = { committee: KINDS, inspectorate: INSPECTORATE_KINDS, scrutiny: [], auditor: [] }[
      origin
    ];
    return field !== 'kind' || to === null || kinds.includes(to as string)
      ? null
      : invalid('to', kinds.length === 0 ? 'It is of no kind.' : `Give one of ${kinds.join(', ')}.`);
  };

const closeUnimplemented = (
  data: Told<typeof RECOMMENDATION, 'CloseUnimplemented'>,
  { unreasoned, state }: Asked<Recommendation>,
): Decision<RecommendationEvent> => {
  if (unreasoned) return unreasoned;
  if ((data.as === 'superseded') !== hasText(data.supersededBy ?? ''))
    return invalid('supersededBy', 'Say what supersedes it, when and only when it is superseded.');
  if (namesItself(data.supersededBy ?? '', state)) return invalid('supersededBy', OWN_PLACE);
  return [{ type: 'RecommendationClosed.v1', data }];
};

const correctMinute = (
  { minutesId, to }: Extract<RecommendationCommand, { type: 'CorrectMinute' }>['data'],
  { state }: Asked<Recommendation>,
): Decision<RecommendationEvent> => {
  const { resolution } = state;
  // What a later meeting resolved stands in its own minutes.
  if (resolution === null || resolution.minutesId !== minutesId) return [];
  const from = { number: resolution.number, minute: resolution.minute };
  if (from.number === to.number && from.minute === to.minute) return [];
  return [{ type: 'MinuteCorrected.v1', data: { minutesId, from, to } }];
};

export const recommendationDecider: Decider<RecommendationState, RecommendationCommand, RecommendationEvent> = {
  kind: 'recommendation',
  initialState,
  decide: decideBy<RecommendationState, RecommendationCommand, RecommendationEvent>(RECOMMENDATION, {
    ProposeRecommendation: (data) => [{ type: 'RecommendationProposed.v2', data }],
    IssueRecommendation: issue,
    IssueByAuditor: issue,
    MakeRecommendation: make,
    AnswerRecommendation: answer,
    ReceiveRecommendation: receive,
    RequireResponse: requireResponse,
    RespondToRecommendation: respondToScrutiny,
    RecordManagementResponse: respondAsManagement,
    ResolveRecommendation: resolve,
    MinuteRecommendation: (data) => [{ type: 'RecommendationMinuted.v1', data }],
    CorrectMinute: correctMinute,
    WithdrawRecommendation: () => [{ type: 'RecommendationWithdrawn.v2', data: { ...NO_MINUTE, meeting: null } }],
    StartImplementation: () => [{ type: 'ImplementationStarted.v1', data: {} }],
    ClaimImplementation: ({ evidence }, { act }) =>
      withoutEvidence(evidence) ?? [{ type: 'ImplementationClaimed.v2', data: { evidence, by: act.actor } }],
    VerifyImplementation: (_, { act }) => [{ type: 'ImplementationVerified.v1', data: { by: act.actor } }],
    FailImplementation: (_, { act }) => [{ type: 'ImplementationNotVerified.v1', data: { by: act.actor } }],
    CloseRecommendation: () => [{ type: 'RecommendationClosed.v1', data: { as: 'implemented', supersededBy: null } }],
    CloseUnimplemented: closeUnimplemented,
    ReopenRecommendation: () => [{ type: 'RecommendationReopened.v1', data: {} }],
    CorrectRecommendation: (data, asked) =>
      decideCorrection(
        correction(RECOMMENDATION_CORRECTIONS, data, asked),
        (data) => ({ type: 'RecommendationCorrected.v1' as const, data }),
        notOfItsOrigin(asked.state),
      ),
  }),
  evolve,
};
