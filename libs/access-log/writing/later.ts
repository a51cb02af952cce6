import type { AccessEntry } from '../entries/entry.js';
import { AT_ONCE, type Appender, type Identified } from './appender.js';

/** Entries that nobody waits for. What cannot be written is kept and tried again, and is in the log once. */
export class Later {
  private entries: readonly Identified[] = [];
  /** It is not known whether the first of them were written. */
  private wasTried = false;
  private attempt: Promise<boolean> | null = null;

  constructor(private readonly appender: Appender) {}

  get size(): number {
    return this.entries.length;
  }

  add(entries: readonly AccessEntry[]): void {
    this.entries = [...this.entries, ...entries.map((entry) => this.appender.identified(entry))];
  }

  /** Whether everything is written, what is added meanwhile too; one attempt at a time. */
  write(): Promise<boolean> {
    if (this.entries.length === 0) return Promise.resolve(true);
    return (this.attempt ??= this.writeAll());
  }

  private async writeAll(): Promise<boolean> {
    try {
      while (this.entries.length > 0) {
        const next = this.entries.slice(0, AT_ONCE);
        await this.appender.append(next, this.wasTried);
        this.wasTried = false;
        this.entries = this.entries.slice(next.length);
      }
      return true;
    } catch {
      this.wasTried = true;
      return false;
    } finally {
      this.attempt = null;
    }
  }
}
