import type { Readable, Writable } from 'node:stream';
import { writeTogether } from './write-together.js';

/** So many answers may wait for a client to read them; then it is not heard until it has. */
const UNREAD = 1000;

type Reason = 'asking' | 'unread';

/** A call on which each side sends what it has: the client is heard only while there is no reason to hold it back. */
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
