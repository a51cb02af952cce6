import type { Consumer } from './consumer.js';
import type { Message } from './message.js';

/** A message that was pushed to a consumer and is not answered. */
export interface Flight {
  message: Message;
  consumer: Consumer;
  /** When it is given up, in milliseconds since 1970. */
  expires: number;
}

/** The messages in flight. An id may occur twice, since a stream may hold an event twice: the first is answered first. */
export class Outstanding {
  private readonly byId = new Map<string, Flight[]>();
  private flights = 0;

  get count(): number {
    return this.flights;
  }

  add(flight: Flight): void {
    const { id } = flight.message;
    const same = this.byId.get(id);
    if (same) same.push(flight);
    else this.byId.set(id, [flight]);
    this.flights++;
  }

  /** Removes the message with the id, to whichever consumer it is in flight. */
  take(id: string): Flight | undefined {
    const same = this.byId.get(id);
    const flight = same?.shift();
    if (!same || !flight) return undefined;
    if (same.length === 0) this.byId.delete(id);
    this.flights--;
    return flight;
  }

  takeWhere(holds: (flight: Flight) => boolean): Flight[] {
    const taken: Flight[] = [];
    for (const [id, same] of this.byId) {
      const matching = same.filter(holds);
      if (matching.length === 0) continue;
      taken.push(...matching);
      const rest = same.filter((flight) => !holds(flight));
      if (rest.length > 0) this.byId.set(id, rest);
      else this.byId.delete(id);
    }
    this.flights -= taken.length;
    return taken;
  }

  *messages(): Generator<Message> {
    for (const same of this.byId.values()) for (const { message } of same) yield message;
  }
}
