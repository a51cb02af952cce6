import { randomUUID } from 'node:crypto';
import type { Message } from './message.js';
import type { ParkedStream } from './parked-stream.js';

interface Parked {
  id: string;
  message: Message;
  reason: string;
}

/** Messages whose link is being written to the parked stream. They are unanswered until it is. */
export class Parking {
  private readonly writing = new Set<Parked>();
  private failed: Parked[] = [];

  constructor(private readonly stream: ParkedStream) {}

  park(message: Message, reason: string): void {
    const parked = { id: randomUUID(), message, reason };
    this.writing.add(parked);
    void this.write(parked);
  }

  /** Writes again what could not be written. */
  tryAgain(): void {
    for (const parked of this.failed.splice(0)) void this.write(parked);
  }

  *messages(): Generator<Message> {
    for (const { message } of this.writing) yield message;
  }

  private async write(parked: Parked): Promise<void> {
    try {
      await this.stream.park(parked.id, parked.message.event, parked.reason);
      this.writing.delete(parked);
    } catch {
      this.failed.push(parked);
    }
  }
}
