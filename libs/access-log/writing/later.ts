import type { AccessEntry } from '../entries/entry.js';
import type { Appender, Identified } from './appender.js';

/** Entries that nobody waits for. What cannot be written is kept and tried again, and is in the log once. */
export class Later {
  private entries: readonly Identified[] = [];
  private wasTried = false;
  private writing: Promise<boolean> = Promise.resolve(true);

  constructor(private readonly appender: Appender) {}

  get size(): number {
    return this.entries.length;
  }

  add(entries: readonly AccessEntry[]): void {
    this.entries = [...this.entries, ...entries.map((entry) => this.appender.identified(entry))];
  }

  /** Whether everything is written; one attempt at a time. */
  write(): Promise<boolean> {
    return (this.writing = this.writing.then(() => this.attempt()));
  }

  private async attempt(): Promise<boolean> {
    const { entries } = this;
    if (entries.length === 0) return true;
    try {
      await this.appender.append(entries, this.wasTried);
    } catch {
      this.wasTried = true;
      return false;
    }
    this.wasTried = false;
    this.entries = this.entries.slice(entries.length);
    return true;
  }
}
