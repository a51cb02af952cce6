import type { Message } from './message.js';
import { Timings } from './timings.js';

export interface Connection {
  name: string;
  /** Who it is. */
  user: string;
  /** How many messages may be in flight to it. */
  bufferSize: number;
  deliver: (message: Message) => void;
  /** Tells it that the group is gone. */
  drop: () => void;
}

/** One connected reader of a group. */
export class Consumer {
  private flying = 0;
  private pushed = 0;
  private measured = 0;
  private readonly timings: Timings | undefined;

  constructor(
    readonly connection: Connection,
    extraStatistics: boolean,
  ) {
    this.timings = extraStatistics ? new Timings() : undefined;
  }

  get inFlight(): number {
    return this.flying;
  }
  get free(): number {
    return this.connection.bufferSize - this.flying;
  }
  get total(): number {
    return this.pushed;
  }

  /** False when it has no room. */
  push(message: Message): boolean {
    if (this.free <= 0) return false;
    this.flying++;
    this.pushed++;
    this.timings?.start(message.id);
    this.connection.deliver(message);
    return true;
  }

  /** A message is in flight to it no more. */
  release(message: Message): void {
    this.flying--;
    this.timings?.end(message.id);
  }

  /** How many messages were pushed since this was asked last. */
  sinceMeasured(): number {
    const since = this.pushed - this.measured;
    this.measured = this.pushed;
    return since;
  }

  measurements(): [key: string, ms: number][] {
    return this.timings?.measurements() ?? [];
  }
}
