import type { Kind } from '#libs/domain/deciders.js';
import type { BodyState } from '#libs/domain/body/state.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { load } from '../load.js';

const parentOf = async (store: EventStore, id: string): Promise<string | null> => {
  const state = (await load(store, 'body', id)).state as BodyState;
  return state.status === 'none' ? null : state.parent;
};

/**
 * Refused where a body would become a part of itself, through however many others, or it or an authority come after itself. Null where not,
 * and for everything else. Throws what the event store throws.
 */
export const aboveItself = async (
  store: EventStore,
  { kind, id: self }: { readonly kind: Kind; readonly id: string },
  told: { readonly parent?: string | null; readonly succeededBy?: readonly string[] },
): Promise<Refusal | null> => {
  if (kind !== 'body' && kind !== 'authority') return null;
  const after = (told.succeededBy ?? []).indexOf(self);
  if (after >= 0) return invalid(`succeededBy.${after}`, 'Nothing comes after itself.');
  const seen = new Set<string>();
  for (let above = told.parent ?? null; above !== null && !seen.has(above); above = await parentOf(store, above)) {
    if (above === self) return invalid('parent', 'A body is no part of itself, nor of what is a part of it.');
    seen.add(above);
  }
  return null;
};
