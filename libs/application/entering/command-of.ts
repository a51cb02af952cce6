import type { Kind } from '#libs/domain/deciders.js';
import type { ACTION_PLAN } from '#libs/domain/action-plan/moves.js';
import { moveOf } from '#libs/domain/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Command } from '#libs/kernel/decider.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { dutyOf } from './duty.js';
import { linked } from './links.js';

/**
 * Of a move on a thing that is there, the command: most hold what they are told, a statutory clock is counted first. What
 * it tells of must be in the record. Throws what the event store throws.
 */
export const commandOf = async (
  store: EventStore,
  kind: Kind,
  type: string,
  told: object,
): Promise<(Command & { readonly data: object }) | Refusal> => {
  const links = await linked(store, moveOf(kind, type)?.fields ?? {}, told);
  if (isRefusal(links)) return links;
  const data = type === 'RecordDuty' ? dutyOf(told as Told<typeof ACTION_PLAN, 'RecordDuty'>) : told;
  return isRefusal(data) ? data : { type, data };
};
