import { sizeOf } from '../log/stored-event.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';

/** How many bytes unanswered writes may hold before another is refused. */
const MAX_BYTES = 256 * 1_048_576;

/** A write that was asked for and is not answered yet. */
export interface PendingWrite {
  readonly request: WriteRequest;
  readonly size: number;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (error: Error) => void;
}

const requestSize = (request: WriteRequest) =>
  request.kind === 'append' ? request.events.reduce((sum, event) => sum + sizeOf(event), 0) : 0;

/** The queue of writes that wait to be decided, and the memory that all unanswered ones hold, wherever they are. */
export class PendingWrites {
  private readonly queue: PendingWrite[] = [];
  private bytes = 0;

  get waiting(): readonly PendingWrite[] {
    return this.queue;
  }

  get hasRoom(): boolean {
    return this.bytes <= MAX_BYTES;
  }

  /** Puts a write at the end of the queue. Settles when `settle` answers it. */
  add(request: WriteRequest): Promise<WriteOutcome> {
    return new Promise((resolve, reject) => {
      const size = requestSize(request);
      this.bytes += size;
      this.queue.push({ request, size, resolve, reject });
    });
  }

  /** Takes the first so many, or all, out of the queue: they still hold their memory. */
  take(count = this.queue.length): PendingWrite[] {
    return this.queue.splice(0, count);
  }

  /** Puts writes back to where they were taken from. */
  putBack(writes: readonly PendingWrite[]): void {
    this.queue.unshift(...writes);
  }

  /** Answers writes that were taken, each by `answer`, which resolves or rejects it. */
  settle<Write extends PendingWrite>(writes: readonly Write[], answer: (write: Write) => void): void {
    for (const write of writes) {
      this.bytes -= write.size;
      answer(write);
    }
  }
}
