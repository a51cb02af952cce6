import type { ActionEvent, ActionFacts } from '#libs/domain/action/events.js';
import type { CommitmentEvent, CommitmentFacts } from '#libs/domain/commitment/events.js';
import type { RecommendationEvent, RecommendationFacts } from '#libs/domain/recommendation/events.js';
import type { ReportEvent, ReportFacts } from '#libs/domain/report/events.js';
import { actionFacts, commitmentFacts, recommendationFacts, reportFacts } from './facts.js';

/** The nth UUID: readable, and the same in every run. */
export const uuid = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

export const reportReceived = (facts: Partial<ReportFacts> = {}): ReportEvent => ({
  type: 'ReportReceived.v2',
  data: { ...reportFacts, ...facts },
});

export const recommendationProposed = (facts: Partial<RecommendationFacts> = {}): RecommendationEvent => ({
  type: 'RecommendationProposed.v2',
  data: { ...recommendationFacts, ...facts },
});

export const actionPlanned = (facts: Partial<ActionFacts> = {}): ActionEvent => ({
  type: 'ActionPlanned.v2',
  data: { ...actionFacts, ...facts },
});

export const commitmentMade = (facts: Partial<CommitmentFacts> = {}): CommitmentEvent => ({
  type: 'CommitmentMade.v2',
  data: { ...commitmentFacts, ...facts },
});
