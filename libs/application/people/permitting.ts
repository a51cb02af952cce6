import type { Kind } from '#libs/domain/kinds.js';
import { inWords } from '#libs/domain/rights/in-words.js';
import { mayDo } from '#libs/domain/rights/may-do.js';
import { allowedTo, type Operation } from '#libs/domain/rights/operation.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { PlacesInLog } from './places-in-log.js';

/** What a refusal says to who may not. */
export const notAllowed = (rights: Rights, operation: Operation): Refusal => ({
  code: 'forbidden-to-actor',
  message: `${inWords(allowedTo(operation))} ${held(rights)}`,
});

const held = ({ held: roles, service }: Rights): string => {
  if (service !== null) return 'It is none of the moves that are listed for this program here.';
  const names = [...new Set(roles.map(({ role }) => role))];
  return names.length === 0 ? 'You hold no role now.' : `You hold here or elsewhere: ${names.join(', ')}.`;
};

/** What is to be done, to what: a thing that is there, or that `data` begin. */
interface Intended {
  readonly operation: Operation;
  readonly kind: Kind;
  readonly id: string;
  readonly data?: object;
}

/** Says whether somebody may do something where the thing is, as the log has it. */
export class Permitting {
  private readonly places: PlacesInLog;

  constructor(store: EventStore) {
    this.places = new PlacesInLog(store);
  }

  /** Why not; null for who may. Throws what the event store throws. */
  async refusalOf(rights: Rights, { operation, kind, id, data = {} }: Intended): Promise<Refusal | null> {
    const isAllowed = mayDo(rights, operation, await this.places.placeOf(kind, id, data));
    return isAllowed ? null : notAllowed(rights, operation);
  }
}
