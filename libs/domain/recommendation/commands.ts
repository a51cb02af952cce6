import type { Evidence } from '../shared/evidence.js';
import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import type { IssuedFacts, MadeFacts, MinuteCorrected, MinutedFacts, RecommendationFacts } from './events.js';
import type { RECOMMENDATION } from './moves.js';

/** What the meeting decided: `amendedText` with "agreed as amended", `referredTo` with "referred". */
export type MeetingDecision = Told<typeof RECOMMENDATION, 'ResolveRecommendation'>;

export type RecommendationCommand = CommandOf<
  typeof RECOMMENDATION,
  {
    ProposeRecommendation: RecommendationFacts;
    IssueRecommendation: IssuedFacts;
    IssueByAuditor: IssuedFacts;
    MakeRecommendation: MadeFacts;
    MinuteRecommendation: MinutedFacts;
    ClaimImplementation: { readonly evidence: readonly Evidence[] };
    CorrectMinute: Omit<MinuteCorrected, 'from'>;
  }
>;
