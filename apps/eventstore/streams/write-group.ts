import type { PendingWrite } from './pending-writes.js';
import type { WriteOutcome } from './write-request.js';

const MAX_WRITES = 512;
const MAX_BYTES = 8 * 1_048_576;

/** A write whose outcome stands, if the group that it is in is committed. */
export interface DecidedWrite extends PendingWrite {
  readonly outcome: WriteOutcome;
}

/** Decided writes that are to be committed together: until it is full, others join it. */
export class WriteGroup {
  private readonly writes: DecidedWrite[] = [];
  private bytes = 0;

  get size(): number {
    return this.writes.length;
  }

  get isFull(): boolean {
    return this.writes.length >= MAX_WRITES || this.bytes > MAX_BYTES;
  }

  add(write: DecidedWrite): void {
    this.writes.push(write);
    this.bytes += write.size;
  }

  /** Empties it. */
  take(): DecidedWrite[] {
    this.bytes = 0;
    return this.writes.splice(0);
  }
}
