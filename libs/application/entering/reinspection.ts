import type { Inspection, InspectionState } from '#libs/domain/inspection/state.js';
import type { JudgementState } from '#libs/domain/judgement/state.js';
import { formatDate } from '#libs/calendar/words.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { load } from '../load.js';
import type { Linked } from './links.js';

const inspectionOf = async (store: EventStore, id: string): Promise<Inspection | null> => {
  const state = (await load(store, 'inspection', id)).state as InspectionState;
  return state.status === 'none' ? null : state;
};

/** Refused where an inspection would follow itself, one that started later, or another inspectorate's. */
export const notBeforeIt = async (
  store: EventStore,
  self: string,
  { inspectionId }: { readonly inspectionId: string },
  linked: Linked,
): Promise<Refusal | null> => {
  const own = await inspectionOf(store, self);
  const before = linked.the<InspectionState>(inspectionId);
  if (own === null) return null;
  if (own.inspectorate !== before.inspectorate)
    return invalid('inspectionId', `${before.ref} is another inspectorate’s: a re-inspection follows one of its own.`);
  if (own.startedOn !== null && before.startedOn !== null && before.startedOn >= own.startedOn)
    return invalid(
      'inspectionId',
      `${before.ref} started on ${formatDate(before.startedOn)}, and this one on ${formatDate(own.startedOn)}: name one before it.`,
    );
  const seen = new Set<string>();
  for (let id: string | null = inspectionId; id !== null && !seen.has(id);) {
    if (id === self) return invalid('inspectionId', 'An inspection does not follow itself.');
    seen.add(id);
    id = (await inspectionOf(store, id))?.follows ?? null;
  }
  return null;
};

/** Refused where the judgement that shall take another's place is of the same inspection. */
export const notOfAnother = async (
  store: EventStore,
  self: string,
  { by }: { readonly by: string },
  linked: Linked,
): Promise<Refusal | null> => {
  const own = (await load(store, 'judgement', self)).state as JudgementState;
  const other = linked.the<JudgementState>(by);
  return own.status !== 'none' && own.inspectionId === other.inspectionId
    ? invalid('by', `${other.ref} is of the same inspection: name a judgement of the one after it.`)
    : null;
};
