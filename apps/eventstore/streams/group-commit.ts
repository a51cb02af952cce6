import { LogTakenError, type LogWriter } from '../log/log-writer.js';
import type { LogTail } from '../log/log-tail.js';
import { isPassing } from '../log/postgres-errors.js';
import { decideRequest } from './decide-request.js';
import { Gathering } from './gathering.js';
import { PendingWrites } from './pending-writes.js';
import { WriteGroup, type DecidedWrite } from './write-group.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';
import type { WriteState } from './write-state.js';

/** How many waiting writes are looked up in the log together. */
const LOOKED_UP_TOGETHER = 512;
/** A commit that takes longer has no Postgres to answer it: nobody else is made to wait for it. */
const PATIENCE_MS = 3000;
const NO_ANSWER = 'Postgres does not answer.';

/** The write may be made again later: the server is stopping, lost its log, has too much waiting, or Postgres no room. */
export class WriteUnavailableError extends Error {
  override name = 'WriteUnavailableError';
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

const failureOf = (error: unknown) =>
  isPassing(error)
    ? new WriteUnavailableError(`Nothing can be written now: ${asError(error).message}`)
    : asError(error);

/**
 * Group commit with optimistic decisions: writes are decided one after another, each on what those before it leave, and
 * those that wait together are committed in one transaction; each is answered after its commit. While one group is committed
 * the next is decided already. If the commit fails, what was decided on it is void, and decided again.
 *
 * A write:
 *
 *   submitted ──► waiting ──decided──► in the group ──committed──► unanswered ──► answered
 *                    ▲                      │
 *                    └──────────────────────┘ what it was decided on is void
 *
 * The committer:
 *
 *         a write comes           enough of them, or waited long enough
 *   idle ───────────────► gathering ──────────────────────────────────► committing
 *   │ ▲                    │   ▲  ▲                                      │      │
 *   │ └─── nothing waits ──┘   │  └────────────── committed ─────────────┘      │ failed
 *   │                          │                                                ▼
 *   │                          └──────── the state is read again ──────── beginning again ──► ended
 *   └───────────── the session of Postgres broke ─────────────────────────────► ▲      the log is lost
 *
 * It also ends when it is stopped. While Postgres gives no answer for long, and once it has ended, writes are refused.
 */
export class GroupCommit {
  private readonly pending = new PendingWrites();
  private readonly group = new WriteGroup();
  private readonly gathering = new Gathering();
  /** Committed, and answered while the next group is committed. */
  private unanswered: DecidedWrite[] = [];
  /** The committer's way from idle to idle. */
  private running: Promise<void> | undefined;
  /** While the log is asked for what must be known to decide the next write. */
  private lookingUp: Promise<void> | undefined;
  private beginningAgain = false;
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
  async submit(request: WriteRequest): Promise<WriteOutcome> {
    if (this.refusal) throw this.refusal;
    if (!this.pending.hasRoom) throw new WriteUnavailableError('Too many writes are waiting.');
    const answer = this.pending.add(request);
    this.decide();
    this.gathering.grewTo(this.group.size);
    this.running ??= this.run();
    return answer;
  }

  /** Ends: the commit in hand is finished and answered, what still waits is refused. */
  async stop(): Promise<void> {
    this.end(new WriteUnavailableError('The event store is stopping.'));
    await this.running;
  }

  private end(reason: Error): void {
    if (!this.ended) this.refuse(reason);
    this.ended = true;
  }

  /** Refuses what is not being committed yet, and what comes. */
  private refuse(reason: Error): void {
    this.refusal = reason;
    this.pending.settle([...this.group.take(), ...this.pending.take()], ({ reject }) => reject(reason));
  }

  /** Decides what waits, in order, as far as there is room in the group and nothing must be looked up first. */
  private decide(): void {
    if (this.lookingUp || this.beginningAgain) return;
    let count = 0;
    for (const write of this.pending.waiting) {
      if (this.group.isFull) break;
      if (!this.state.knows(write.request)) {
        this.lookingUp = this.lookUp();
        break;
      }
      if (this.group.size === 0) this.state.begin();
      this.group.add({ ...write, outcome: decideRequest(this.state, write.request) });
      count++;
    }
    this.pending.take(count);
  }

  private async lookUp(): Promise<void> {
    await Promise.resolve(); // what is decided has left the queue then
    try {
      await this.state.read(this.pending.waiting.slice(0, LOOKED_UP_TOGETHER).map(({ request }) => request));
    } catch (error) {
      const reason = new WriteUnavailableError(asError(error).message);
      this.pending.settle(this.pending.take(), ({ reject }) => reject(reason));
    }
    this.lookingUp = undefined;
    this.decide();
  }

  private async run(): Promise<void> {
    while (this.group.size > 0 || this.pending.waiting.length > 0) {
      await this.gather();
      if (this.group.size > 0) await this.commit();
      else await this.lookingUp;
    }
    this.answer();
    this.running = undefined;
  }

  /** The lock is taken again at once: no write might come for long, and those who follow would not hear another's. */
  private async regain(): Promise<void> {
    await this.withPatience(this.beginAgain());
    await this.run();
  }

  private answer(): void {
    this.pending.settle(this.unanswered.splice(0), ({ resolve, outcome }) => resolve(outcome));
  }

  private async gather(): Promise<void> {
    if (this.gathering.isReady(this.group.size)) return;
    this.answer();
    await this.gathering.wait(() => this.group.size);
  }

  private async commit(): Promise<void> {
    const began = performance.now();
    const group = this.group.take();
    try {
      const writing = this.withPatience(this.write());
      this.answer(); // those of the commit before, while Postgres has this one
      const committed = await writing;
      const together = group.length + this.group.size + this.pending.waiting.length;
      this.gathering.committed(performance.now() - began, together);
      if (committed) this.unanswered = group;
      else this.pending.putBack([...group, ...this.group.take()]);
      if (committed && !this.refusal) return this.decide();
      this.answer();
    } catch (error) {
      if (error instanceof LogTakenError) this.lose(error);
      const reason = this.ended && this.refusal ? this.refusal : failureOf(error);
      this.pending.settle(group, ({ reject }) => reject(reason));
      this.pending.putBack(this.group.take());
    }
    await this.beginAgain();
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
    this.beginningAgain = true;
    try {
      await this.state.reset();
    } catch (error) {
      return this.lose(asError(error));
    }
    this.beginningAgain = false;
    if (!this.ended) this.refusal = undefined;
    this.decide();
  }

  private lose(error: Error): void {
    if (this.ended) return;
    this.end(new WriteUnavailableError(error.message));
    this.onLost(error);
  }

  /** When it takes too long, what waits is refused, and what comes, until all is well again. */
  private async withPatience<T>(work: Promise<T>): Promise<T> {
    const impatience = setTimeout(() => this.refuse(new WriteUnavailableError(NO_ANSWER)), PATIENCE_MS);
    try {
      return await work;
    } finally {
      clearTimeout(impatience);
    }
  }
}
