import { LogTakenError, type LogWriter } from '../log/log-writer.js';
import type { LogTail } from '../log/log-tail.js';
import { sizeOf } from '../log/stored-event.js';
import type { StreamRow } from '../log/stream-rows.js';
import { decideRequest } from './decide-request.js';
import { GroupState } from './group-state.js';
import { LruMap } from './lru-map.js';
import { ticksNow } from './ticks.js';
import type { WriteOutcome, WriteRequest } from './write-request.js';

/** How many streams' heads are kept in memory. */
const CACHED_HEADS = 50_000;
/** A group takes waiting writes until it holds so many, or so many bytes. */
const GROUP_WRITES = 512;
const GROUP_BYTES = 8 * 1_048_576;
/** The longest that a group is waited for. */
const GATHER_MS = 2;
/** Waiting writes that may be held, in bytes, before another is refused. */
const QUEUE_BYTES = 256 * 1_048_576;

/** The server cannot say what will become of the write: it is stopping, lost its log, or has too much waiting. */
export class WriteUnavailableError extends Error {
  override name = 'WriteUnavailableError';
}

interface Waiting {
  request: WriteRequest;
  size: number;
  resolve: (outcome: WriteOutcome) => void;
  reject: (error: Error) => void;
}

const requestSize = (request: WriteRequest) =>
  request.kind === 'append' ? request.events.reduce((sum, event) => sum + sizeOf(event), 0) : 0;

/** Decides writes one after another and commits those that wait together; each is answered after its commit. */
export class GroupCommit {
  private readonly heads = new LruMap<string, StreamRow>(CACHED_HEADS);
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private running: Promise<void> | undefined;
  private ended: Error | undefined;
  /** How many writes were under way together, last: those in hand and those that waited for them. */
  private together = 1;
  private commitMs = 0;
  private onGathered: (() => void) | undefined;

  /** @param onLost called once when the log is lost for good: nothing can be written any more */
  constructor(
    private readonly writer: LogWriter,
    private readonly tail: LogTail,
    private readonly onLost: (error: Error) => void,
  ) {}

  /** @throws WriteUnavailableError, or what Postgres refused the whole group for; then nothing is written */
  submit(request: WriteRequest): Promise<WriteOutcome> {
    const size = requestSize(request);
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      if (this.waitingBytes > QUEUE_BYTES) return reject(new WriteUnavailableError('Too many writes are waiting.'));
      this.waiting.push({ request, size, resolve, reject });
      this.waitingBytes += size;
      this.running ??= this.run();
      if (this.waiting.length >= this.together) this.onGathered?.();
    });
  }

  /** Ends: the commit in hand is finished and answered, what still waits is refused. */
  async stop(reason = new WriteUnavailableError('The event store is stopping.')): Promise<void> {
    this.ended ??= reason;
    await this.running;
  }

  private async run(): Promise<void> {
    do {
      await this.gather();
      const started = performance.now();
      const group = this.takeGroup();
      const outcome = await this.commitGroup(group);
      this.commitMs = performance.now() - started;
      this.together = group.length + this.waiting.length;
      outcome();
    } while (this.waiting.length > 0 && !this.ended);
    for (const { reject } of this.waiting.splice(0)) reject(this.ended ?? new Error('unreachable'));
    this.waitingBytes = 0;
    this.running = undefined;
  }

  /**
   * Those who were just answered are likely to write again at once: a commit that waits a little for them serves more
   * of them than two commits. It waits no longer than half a commit takes, and not at all for a writer who is alone.
   */
  private async gather(): Promise<void> {
    await new Promise(setImmediate);
    if (this.waiting.length >= this.together) return;
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

  private takeGroup(): Waiting[] {
    let count = 0;
    let bytes = 0;
    for (const { size } of this.waiting) {
      if (count >= GROUP_WRITES || (count > 0 && bytes + size > GROUP_BYTES)) break;
      bytes += size;
      count++;
    }
    this.waitingBytes -= bytes;
    return this.waiting.splice(0, count);
  }

  /** Gives what answers the group's writers. */
  private async commitGroup(group: Waiting[]): Promise<() => void> {
    try {
      let outcomes = await this.tryGroup(group);
      while (!outcomes) {
        this.heads.clear();
        outcomes = await this.tryGroup(group);
      }
      const decided = outcomes;
      return () =>
        group.forEach(({ resolve, reject }, i) => {
          const outcome = decided[i];
          if (outcome) resolve(outcome);
          else reject(new Error('A write was not decided.'));
        });
    } catch (error) {
      this.heads.clear();
      const cause = error instanceof Error ? error : new Error(String(error));
      if (cause instanceof LogTakenError) {
        this.ended ??= new WriteUnavailableError(cause.message);
        this.onLost(cause);
      }
      return () => group.forEach(({ reject }) => reject(cause));
    }
  }

  /** The outcomes when they are committed; undefined when nothing was, and all must be decided again. */
  private async tryGroup(group: Waiting[]): Promise<WriteOutcome[] | undefined> {
    const now = ticksNow();
    const requests = group.map(({ request }) => request);
    const state = await GroupState.load(this.writer, this.heads, requests, now);
    let reserved: bigint | undefined;
    const outcomes = requests.map((request) =>
      decideRequest(state, request, now, () => (reserved = this.writer.nextPosition())),
    );
    if (reserved !== undefined) await this.writer.reserve(reserved);
    if (state.events.length === 0) return outcomes;
    const { events, streams } = state;
    if (!(await this.writer.commit({ created: now, events, streams }))) return undefined;
    this.tail.committed(events);
    return outcomes;
  }
}
