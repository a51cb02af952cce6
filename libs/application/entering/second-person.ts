import { allowedTo, operationOf } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { load } from '../load.js';

/**
 * Whether who confirms held a role for it before it was asked for: what was granted at that instant was granted after. Where
 * nobody is held to rights, as in `Allowing`, nobody is held to theirs here.
 */
export const isGrantedBefore = async (
  { store, rights }: { readonly store: EventStore; readonly rights?: Rights | undefined },
  id: string,
): Promise<boolean> => {
  if (rights === undefined) return true;
  const { events } = await load(store, 'passed-event', id);
  const requested = events.findLast(({ event }) => event.type === 'EventPassRequested.v1');
  const allowed = allowedTo(operationOf('passed-event', 'ConfirmPassing'));
  return (
    requested !== undefined &&
    rights.held.some(
      ({ role, grantedAt }) =>
        allowed.includes(role) && grantedAt !== null && grantedAt < requested.metadata.recordedAt,
    )
  );
};
