import { LogTakenError, type LogWriter } from '../log/log-writer.js';
import type { LogTail } from '../log/log-tail.js';
import { isPassing } from '../log/postgres-errors.js';
import { sizeOf } from '../log/stored-event.js';
import { decideRequest } from './decide-request.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';
import type { WriteState } from './write-state.js';

/** A group takes waiting writes until it holds so many, or so many bytes. */
const GROUP_WRITES = 512;
const GROUP_BYTES = 8 * 1_048_576;
/** How many groups those who write make, one of which is committed at a time. */
const PARTS = 4;
/** The longest that a group is waited for. */
const GATHER_MS = 2;
/** Waiting writes that may be held, in bytes, before another is refused. */
const QUEUE_BYTES = 256 * 1_048_576;
/** A commit that takes longer has no Postgres to answer it: nobody else is made to wait for it. */
const PATIENCE_MS = 3000;
const NO_ANSWER = 'Postgres does not answer.';

/** The write may be made again later: the server is stopping, lost its log, has too much waiting, or Postgres no room. */
export class WriteUnavailableError extends Error {
  override name = 'WriteUnavailableError';
}

interface Waiting {
  request: WriteRequest;
  size: number;
  resolve: (outcome: WriteOutcome) => void;
  reject: (error: Error) => void;
}

interface Decided extends Waiting {
  outcome: WriteOutcome;
}

const requestSize = (request: WriteRequest) =>
  request.kind === 'append' ? request.events.reduce((sum, event) => sum + sizeOf(event), 0) : 0;

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

const failureOf = (error: unknown) =>
  isPassing(error)
    ? new WriteUnavailableError(`Nothing can be written now: ${asError(error).message}`)
    : asError(error);

/**
 * Decides writes one after another, each on what those before it leave, and commits those that wait together; each is
 * answered after its commit. While one group is committed the next is decided: should the first fail, it is again.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private group: Decided[] = [];
  /** What is committed and not answered yet. */
  private committed: Decided[] = [];
  private groupBytes = 0;
  private heldBytes = 0;
  private running: Promise<void> | undefined;
  private reading: Promise<void> | undefined;
  private resetting = false;
  /** How many writes were under way together, last: those in hand and those that waited for them. */
  private together = 1;
  private commitMs = 0;
  private onGathered: (() => void) | undefined;
  /** Why writes are refused, for now or for ever. */
  private refusal: Error | undefined;
  private ended = false;

  /** @param onLost called once when the log is lost for good: nothing can be written any more */
  constructor(
    private readonly writer: LogWriter,
    private readonly state: WriteState,
    private readonly tail: LogTail,
    private readonly onLost: (error: Error) => void,
  ) {
    // A commit under way finds out by itself.
    writer.onBroken = () => void (this.running ??= this.regain());
  }

  /** @throws WriteUnavailableError, or what Postgres refused the whole group for; then nothing is written */
  submit(request: WriteRequest): Promise<WriteOutcome> {
    const size = requestSize(request);
    return new Promise((resolve, reject) => {
      if (this.refusal) return reject(this.refusal);
      if (this.heldBytes > QUEUE_BYTES) return reject(new WriteUnavailableError('Too many writes are waiting.'));
      this.waiting.push({ request, size, resolve, reject });
      this.heldBytes += size;
      this.decide();
      if (this.isGathered()) this.onGathered?.();
      this.running ??= this.run();
    });
  }

  /** Ends: the commit in hand is finished and answered, what still waits is refused. */
  async stop(): Promise<void> {
    this.end(new WriteUnavailableError('The event store is stopping.'));
    await this.running;
  }

  private end(reason: Error) {
    if (!this.ended) this.refuse(reason);
    this.ended = true;
  }

  /** Refuses what is not being committed yet, and what comes. */
  private refuse(reason: Error) {
    this.refusal = reason;
    this.settle([...this.group.splice(0), ...this.waiting.splice(0)], ({ reject }) => reject(reason));
    this.groupBytes = 0;
  }

  private settle<Write extends Waiting>(writes: Write[], answer: (write: Write) => void) {
    for (const write of writes) {
      this.heldBytes -= write.size;
      answer(write);
    }
  }

  /** Decides what waits, in order, as far as there is room in the group and nothing must be read first. */
  private decide(): void {
    if (this.reading || this.resetting) return;
    let count = 0;
    for (const write of this.waiting) {
      if (this.group.length >= GROUP_WRITES || this.groupBytes > GROUP_BYTES) break;
      if (!this.state.knows(write.request)) {
        this.reading = this.read();
        break;
      }
      if (this.group.length === 0) this.state.begin();
      this.group.push({ ...write, outcome: decideRequest(this.state, write.request) });
      this.groupBytes += write.size;
      count++;
    }
    this.waiting.splice(0, count);
  }

  private async read(): Promise<void> {
    await Promise.resolve(); // what is decided has left the queue then
    try {
      await this.state.read(this.waiting.slice(0, GROUP_WRITES).map(({ request }) => request));
    } catch (error) {
      const reason = new WriteUnavailableError(asError(error).message);
      this.settle(this.waiting.splice(0), ({ reject }) => reject(reason));
    }
    this.reading = undefined;
    this.decide();
  }

  private async run(): Promise<void> {
    while (this.group.length > 0 || this.waiting.length > 0) {
      await this.gather();
      if (this.group.length > 0) await this.commitGroup();
      else await this.reading;
    }
    this.answer();
    this.running = undefined;
  }

  /** The lock is taken again at once: no write might come for long, and those who follow would not hear another's. */
  private async regain(): Promise<void> {
    const impatience = setTimeout(() => this.refuse(new WriteUnavailableError(NO_ANSWER)), PATIENCE_MS);
    await this.beginAgain();
    clearTimeout(impatience);
    await this.run();
  }

  private answer(): void {
    this.settle(this.committed.splice(0), ({ resolve, outcome }) => resolve(outcome));
  }

  /**
   * A group is waited for until it has a quarter of those who write: the others may then be answered, and write again,
   * while it is committed.
   */
  private isGathered(): boolean {
    return PARTS * this.group.length >= this.together;
  }

  /**
   * Those who were just answered are likely to write again at once. No longer than half a commit is waited for them,
   * though, and not at all for a writer who is alone.
   */
  private async gather(): Promise<void> {
    if (this.together > 1 && this.isGathered()) return;
    this.answer();
    await new Promise(setImmediate);
    if (this.isGathered()) return;
    await new Promise<void>((resolve) => {
      const enough = () => {
        clearTimeout(timer);
        this.onGathered = undefined;
        resolve();
      };
      const timer = setTimeout(enough, Math.min(this.commitMs / 2, GATHER_MS));
      this.onGathered = enough;
    });
  }

  private async commitGroup(): Promise<void> {
    const started = performance.now();
    const group = this.group.splice(0);
    this.groupBytes = 0;
    const impatience = setTimeout(() => this.refuse(new WriteUnavailableError(NO_ANSWER)), PATIENCE_MS);
    try {
      const writing = this.write();
      this.answer(); // those of the commit before, while Postgres has this one
      const committed = await writing;
      clearTimeout(impatience);
      this.commitMs = performance.now() - started;
      this.together = group.length + this.group.length + this.waiting.length;
      if (committed) this.committed = group;
      else this.waiting.unshift(...group, ...this.group.splice(0));
      if (committed && !this.refusal) return this.decide();
      this.answer();
      await this.beginAgain();
    } catch (error) {
      clearTimeout(impatience);
      if (error instanceof LogTakenError) this.lose(error);
      const reason = this.ended && this.refusal ? this.refusal : failureOf(error);
      this.settle(group, ({ reject }) => reject(reason));
      this.waiting.unshift(...this.group.splice(0));
      await this.beginAgain();
    }
  }

  /** False when nothing was written and all must be decided again. */
  private async write(): Promise<boolean> {
    const batch = this.state.take();
    if (!(await this.writer.commit(batch))) return false;
    this.state.committed();
    this.tail.committed(batch.events);
    return true;
  }

  /** What was decided on what was not written is void. */
  private async beginAgain(): Promise<void> {
    if (this.ended && this.refusal) return this.refuse(this.refusal); // nobody decides what came back
    this.groupBytes = 0;
    this.resetting = true;
    try {
      await this.state.reset();
    } catch (error) {
      return this.lose(asError(error));
    }
    this.resetting = false;
    if (!this.ended) this.refusal = undefined;
    this.decide();
  }

  private lose(error: Error) {
    if (this.ended) return;
    this.end(new WriteUnavailableError(error.message));
    this.onLost(error);
  }
}
