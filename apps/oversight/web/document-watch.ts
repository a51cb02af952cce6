import type { Logger } from 'pino';
import type { DocumentCheck } from '#libs/health/document-check.js';

const FIRST_MS = 60_000;
const EVERY_MS = 24 * 60 * 60 * 1000;

/** Looks at every kept document a minute after the start, and once a day. */
export class DocumentWatch {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly check: DocumentCheck,
    private readonly log: Logger,
  ) {}

  start(afterMs = FIRST_MS): void {
    this.timer = setTimeout(() => void this.look().finally(() => this.timer && this.start(EVERY_MS)), afterMs).unref();
  }

  /** A look that is under way ends with the connections to the database. */
  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private async look(): Promise<void> {
    await this.check
      .look()
      .catch((error: unknown) => this.log.warn({ err: error }, 'could not look at all kept documents; looking again'));
  }
}
