import type { RecordKind } from '#libs/domain/deciders.js';
import { lifecycleOf, type LIFECYCLES } from '#libs/domain/moves.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import { isBeginning, isByHand, type Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { referencesOf } from '../references.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { enterActionPlan } from './action-plan.js';
import { enterAction } from './action.js';
import { enterCommitment } from './commitment.js';
import { isRefused, type Entering, type Entry } from './entry.js';
import { enterInspection } from './inspection.js';
import { enterJudgement } from './judgement.js';
import { enterRecommendation } from './recommendation.js';
import { linked } from './links.js';
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
  readonly [K in RecordKind]: (told: ToldAtBeginning<K>, entering: Entering) => Entry | Refusal;
} = {
  report: enterReport,
  inspection: enterInspection,
  judgement: enterJudgement,
  recommendation: enterRecommendation,
  action: enterAction,
  'action-plan': enterActionPlan,
  commitment: enterCommitment,
};

/** Where it is looked up what a person tells of, and what the new thing may be called. */
export interface Entrance {
  readonly store: EventStore;
  readonly record: ThingsOfRecord;
  readonly ids: Ids;
}

const fieldsOf = (kind: RecordKind): Fields =>
  Object.values(lifecycleOf(kind).moves).find((move) => isBeginning(move) && isByHand(move))?.fields ?? {};

/** Its own reference where the record has it; else one that nothing else has. */
const called = async (record: ThingsOfRecord, entry: Entry): Promise<Entry> => {
  const ref = (await referencesOf(record, [entry])).get(entry.id) ?? entry.ref;
  const { command } = entry;
  return { ...entry, ref, command: { ...command, data: { ...command.data, ref } } };
};

/**
 * What a person tells of something new, as the thing that it is by its natural key, and the command that it begins with.
 * Throws what the event store throws, and `RecordBehind`.
 */
export const enter = async <K extends RecordKind>(
  kind: K,
  told: ToldAtBeginning<K> & object,
  { store, record, ids }: Entrance,
): Promise<Entry | Refusal> => {
  const links = await linked(store, fieldsOf(kind), told);
  if (isRefused(links)) return links;
  const entry = ENTER[kind](told, { ids, linked: links });
  return isRefused(entry) ? entry : called(record, entry);
};
