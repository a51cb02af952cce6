import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { RECOMMENDATION } from '#libs/domain/recommendation/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { recommendationIdentity } from '../identity.js';
import { slug } from '#libs/domain/shared/text/slug.js';
import type { Entering, Entry } from './entry.js';

/** What a report asks its meeting to resolve. */
export const enterRecommendation = (
  { reportId, no, text, kind, addressee }: Told<typeof RECOMMENDATION, 'ProposeRecommendation'>,
  { ids, linked }: Entering,
): Entry | Refusal => {
  if (!slug(no)) return invalid('no', 'Give its number in the report.');
  const { ref, scope, inspectionId } = linked.the<ReportState>(reportId);
  const identity = recommendationIdentity(ids, { kind: 'report', id: reportId, ref }, addressee, no);
  const facts = { reportId, no, text, kind, addressee };
  const data = { ...facts, ref: identity.ref, scope, origin: 'committee' as const, inspectionId, source: null };
  const command: RecommendationCommand = { type: 'ProposeRecommendation', data };
  return { ...identity, command, from: { day: scope.meeting, field: 'reportId' } };
};
