import type { Body } from '#libs/domain/body/state.js';
import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { MadeFacts } from '#libs/domain/recommendation/events.js';
import type { RECOMMENDATION } from '#libs/domain/recommendation/moves.js';
import type { ReportState } from '#libs/domain/report/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { slug } from '#libs/domain/shared/text/slug.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { recommendationIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';
import { addresseesKey } from './issued-recommendation.js';

/** Which body made it by agreeing it, and when: of a task and finish group's alone. */
const agreedBy = (agreedOn: PlainDate | null, group: Body | null): MadeFacts['agreedBy'] | Refusal => {
  if (group?.kind !== 'task and finish group')
    return agreedOn === null
      ? null
      : invalid('agreedOn', 'Its body is no task and finish group: it makes its recommendations at its own meeting.');
  if (agreedOn === null)
    return invalid(
      'agreedOn',
      'A task and finish group’s recommendation is made when its parent agrees it: say at which meeting.',
    );
  if (group.parent === null)
    return invalid('reportId', `Nobody has recorded the parent of ${group.name}: record it first (set-parent).`);
  return { body: group.parent, meeting: agreedOn };
};

/** What an overview and scrutiny committee recommends, from the day of its meeting, or of its parent's. */
export const enterMade = async (
  { reportId, no, text, addressees, agreedOn }: Told<typeof RECOMMENDATION, 'MakeRecommendation'>,
  { ids, linked, body }: Entering,
): Promise<Entry | Refusal> => {
  if (!slug(no)) return invalid('no', 'Give its number in the report.');
  const { ref, scope, inspectionId } = linked.the<ReportState>(reportId);
  const agreed = agreedBy(agreedOn, await body(scope.body));
  if (agreed !== null && isRefusal(agreed)) return agreed;
  const within = { kind: 'report' as const, id: reportId, ref };
  const identity = recommendationIdentity(ids, within, addresseesKey(addressees), no);
  const facts = { no, text, addressees, reportId, inspectionId, agreedBy: agreed, source: null };
  const data: MadeFacts = { ...facts, ref: identity.ref, scope, origin: 'scrutiny' };
  const command: RecommendationCommand = { type: 'MakeRecommendation', data };
  const from = agreedOn === null ? { day: scope.meeting, field: 'reportId' } : { day: agreedOn, field: 'agreedOn' };
  return { ...identity, command, from };
};
