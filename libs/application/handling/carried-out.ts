import type { Ids } from '#libs/kernel/ids.js';
import { withdrawnIn } from '#libs/domain/history/placing/standing.js';
import type { RequestKey } from '../request-key.js';
import type { DecisionBasis, PastEvent } from './aggregate-repository.js';
import type { CommandRequest, CommandSuccess } from './command.js';
import { ledTo } from './led-to.js';

/** The id of the `n`th event that a command leads to: the same again is the same event. */
export const eventIdOf = (ids: Ids, commandId: string, n: number): string => ids.of([commandId, String(n)]);

/** The command's id of a request under a key: another request under the same key is another command. */
export const keyedCommandId = (ids: Ids, { id, request }: RequestKey): string => ids.of([id, request]);

/**
 * The id of a command for a stream that may have carried it out before. What was carried out and is withdrawn since does
 * not stand in the way of the same command: it is another one then, and the same again is that other one. Null where the
 * request has neither an id nor a key: nobody can send it again.
 */
export const commandIdFor = (request: CommandRequest, { events }: DecisionBasis, ids: Ids): string | null => {
  const { commandId, key } = request;
  if (commandId === undefined) return key ? keyedCommandId(ids, key) : null;
  const withdrawn = withdrawnIn(events);
  const isWithdrawn = (id: string) => {
    const first = events.find((event) => event.id === eventIdOf(ids, id, 0));
    return first !== undefined && withdrawn.has(first.revision) && !isUnder(key, first);
  };
  let id = commandId;
  while (isWithdrawn(id)) id = ids.of([id, 'again']);
  return id;
};

/** Under its key a request is answered for ever as it was. */
const isUnder = (key: RequestKey | null | undefined, { metadata }: PastEvent): boolean =>
  key != null && metadata.commandId === key.id;

/** The answer that this very command got before, made again from its events; null when it was not carried out yet. */
export const answeredBefore = (
  { kind, id, commandId, key }: CommandRequest,
  { events }: DecisionBasis,
  ids: Ids,
  own: string | null,
): CommandSuccess | null => {
  // Until 2026 a keyed command had the key's own id, whichever request it was for; those events are in the log.
  const candidates = commandId === undefined && key ? [own, key.id] : [own];
  for (const candidate of candidates) {
    if (candidate === null) continue;
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
      sent: [],
      against: made[0]?.metadata.irregular ?? null,
      ...ledTo(kind, events.slice(0, first + made.length), made[0]?.revision ?? end.revision),
    };
  }
  return null;
};

const eventsOf = (commandId: string, from: readonly PastEvent[], ids: Ids): readonly PastEvent[] => {
  const end = from.findIndex(({ id }, n) => id !== eventIdOf(ids, commandId, n));
  return end < 0 ? from : from.slice(0, end);
};
