import { AccessNotLogged } from '../errors.js';
import type { AccessEntry } from '../entries/entry.js';
import type { Appender } from './appender.js';

/** More who wait are not taken: what is waited for does not come. */
const MOST_WAITING = 1_000;

/** Somebody who is answered once his entry is written. */
class Waiting {
  /** He has been answered otherwise. */
  isOver = false;
  readonly written: Promise<void>;
  private settle: (error: Error | null) => void = () => undefined;

  constructor(
    readonly entry: AccessEntry,
    withinMs: number,
  ) {
    this.written = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(new Error(`Not written within ${withinMs} ms.`)), withinMs);
      this.settle = (error) => {
        clearTimeout(timer);
        if (error === null) resolve();
        else reject(new AccessNotLogged({ cause: error }));
      };
    });
  }

  end(error: Error | null): void {
    this.isOver = true;
    this.settle(error);
  }
}

/** Entries that are written before they are answered: those that come while an append is under way share the next one. */
export class AtOnce {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly appender: Appender,
    private readonly withinMs: number,
  ) {}

  /** Resolves when it is written. @throws AccessNotLogged */
  write(entry: AccessEntry): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) return Promise.reject(new AccessNotLogged());
    const waiting = new Waiting(entry, this.withinMs);
    this.waiting.push(waiting);
    if (!this.isWriting) void this.writeAll();
    return waiting.written;
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      // What was refused meanwhile, since it took too long, is not written.
      const batch = this.waiting.filter(({ isOver }) => !isOver);
      this.waiting = [];
      const failure = await this.append(batch);
      for (const each of batch) each.end(failure);
    }
    this.isWriting = false;
  }

  private async append(batch: readonly Waiting[]): Promise<Error | null> {
    try {
      await this.appender.append(
        batch.map(({ entry }) => this.appender.identified(entry)),
        false,
      );
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
