import type { Readable, Writable } from 'node:stream';
import { writeTogether } from './write-together.js';

/** How many answers may wait for the client to read them; with more, its messages are not read (back-pressure). */
const UNREAD = 1000;

type Reason = 'asking' | 'unread';

/** A bidirectional call with back-pressure: the client's messages are read only while nothing holds them back. */
export class Dialogue<Response> {
  private readonly reasons = new Set<Reason>();

  constructor(private readonly call: Readable & Writable) {
    writeTogether(call);
    call.on('drain', () => this.letGo('unread'));
  }

  answer(response: Response): void {
    this.call.write(response);
    if (this.call.writableLength >= UNREAD) this.hold('unread');
  }

  hold(reason: Reason): void {
    this.reasons.add(reason);
    this.call.pause();
  }

  letGo(reason: Reason): void {
    if (this.reasons.delete(reason) && this.reasons.size === 0) this.call.resume();
  }
}
