import type { Ids } from '#libs/kernel/ids.js';
import { fold } from '#libs/domain/history/fold.js';
import type { RequestKey } from '../request-key.js';
import type { DecisionBasis, PastEvent } from './aggregate-repository.js';
import type { CommandRequest, CommandSuccess } from './command.js';

/** The id of the `n`th event that a command leads to: the same again is the same event. */
export const eventIdOf = (ids: Ids, commandId: string, n: number): string => ids.of([commandId, String(n)]);

/** The command's id of a request under a key: another request under the same key is another command. */
export const keyedCommandId = (ids: Ids, { id, request }: RequestKey): string => ids.of([id, request]);

/** The answer that this very command got before, made again from its events; null when it was not carried out yet. */
export const answeredBefore = (
  { kind, id, commandId, key }: CommandRequest,
  { events }: DecisionBasis,
  ids: Ids,
): CommandSuccess | null => {
  // Until 2026 a keyed command had the key's own id, whichever request it was for; those events are in the log.
  const candidates = commandId !== undefined ? [commandId] : key ? [keyedCommandId(ids, key), key.id] : [];
  for (const candidate of candidates) {
    const firstEventId = eventIdOf(ids, candidate, 0);
    const first = events.findIndex((event) => event.id === firstEventId);
    if (first < 0) continue;
    const made = eventsOf(candidate, events.slice(first), ids);
    const end = made[made.length - 1] as PastEvent;
    return {
      ok: true,
      id,
      revision: end.revision,
      position: end.position,
      reached: end.position,
      repeated: true,
      replayed: key != null && end.metadata.commandId === key.id,
      firstEventId,
      events: made.map(({ event }) => event),
      state: fold(kind, events.slice(0, first + made.length)),
    };
  }
  return null;
};

const eventsOf = (commandId: string, from: readonly PastEvent[], ids: Ids): readonly PastEvent[] => {
  const end = from.findIndex(({ id }, n) => id !== eventIdOf(ids, commandId, n));
  return end < 0 ? from : from.slice(0, end);
};
