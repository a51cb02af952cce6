import type { Command } from '#libs/kernel/decider.js';
import type { Evidence } from '../shared/evidence.js';
import type { NOT_IMPLEMENTED, RecommendationFacts, Resolution } from './events.js';

type C<Type extends string, Data> = Command<Type> & { readonly data: Data };

export const OUTCOMES = ['agreed', 'agreed as amended', 'rejected', 'deferred', 'referred'] as const;

/** What the meeting decided: `amendedText` with "agreed as amended", `referredTo` with "referred". */
export interface MeetingDecision extends Resolution {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly amendedText: string | null;
  readonly referredTo: string | null;
}

export type RecommendationCommand =
  | C<'ProposeRecommendation', RecommendationFacts>
  | C<'ResolveRecommendation', MeetingDecision>
  | C<'WithdrawRecommendation', Record<string, never>>
  | C<'StartImplementation', Record<string, never>>
  | C<'ClaimImplementation', { evidence: readonly Evidence[] }>
  | C<'VerifyImplementation', Record<string, never>>
  | C<'FailImplementation', Record<string, never>>
  | C<'CloseRecommendation', Record<string, never>>
  | C<'CloseUnimplemented', { as: (typeof NOT_IMPLEMENTED)[number]; supersededBy: string | null }>
  | C<'ReopenRecommendation', Record<string, never>>;
