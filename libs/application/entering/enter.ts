import type { RecordKind } from '#libs/domain/deciders.js';
import type { LIFECYCLES } from '#libs/domain/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { enterActionPlan } from './action-plan.js';
import { enterAction } from './action.js';
import { enterCommitment } from './commitment.js';
import type { Entering, Entry } from './entry.js';
import { enterInspection } from './inspection.js';
import { enterJudgement } from './judgement.js';
import { enterRecommendation } from './recommendation.js';
import { enterReport } from './report.js';

type Lifecycles = typeof LIFECYCLES;
type MovesOf<K extends RecordKind> = Lifecycles[K]['moves'];
/** What the move is told by which people begin a thing of that kind. */
type ToldAtBeginning<K extends RecordKind> = {
  [T in keyof MovesOf<K>]: MovesOf<K>[T] extends { readonly from: readonly ['none']; readonly fields: object }
    ? Told<Lifecycles[K], T>
    : never;
}[keyof MovesOf<K>];

const ENTER: {
  readonly [K in RecordKind]: (
    told: ToldAtBeginning<K>,
    entering: Entering,
  ) => Promise<Entry | Refusal> | Entry | Refusal;
} = {
  report: enterReport,
  inspection: enterInspection,
  judgement: enterJudgement,
  recommendation: enterRecommendation,
  action: enterAction,
  'action-plan': enterActionPlan,
  commitment: enterCommitment,
};

/** What a person tells of something new, as the thing that it is by its natural key, and the command that it begins with. */
export const enter = async <K extends RecordKind>(
  kind: K,
  told: ToldAtBeginning<K>,
  entering: Entering,
): Promise<Entry | Refusal> => ENTER[kind](told, entering);
