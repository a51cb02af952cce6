import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AccessLog, Sweep } from '#libs/access-log/index.js';

const WRITES_EVERY_MS = 5_000;
const SWEEPS_EVERY_MS = 60 * 60_000;
/** A process that is to end does not wait longer for a log that is away. */
const LAST_WRITE_MS = 5_000;

/** Writes what the access log counted when its time is over, and destroys the keys that are past the setting. */
export class AccessLogWatch {
  private timers: readonly NodeJS.Timeout[] = [];
  private wasBehind = false;

  constructor(
    private readonly accessLog: AccessLog,
    private readonly sweep: Sweep,
    private readonly log: Logger,
  ) {}

  start(): void {
    void this.destroyKeys();
    this.timers = [
      setInterval(() => void this.write(), WRITES_EVERY_MS).unref(),
      setInterval(() => void this.destroyKeys(), SWEEPS_EVERY_MS).unref(),
    ];
  }

  /** Once nothing is answered any more: what was counted until then is written, where that can be. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    const late = sleep(LAST_WRITE_MS, false, { ref: false });
    if (!(await Promise.race([this.accessLog.writeAll(), late])))
      this.log.error('the access log could not be written: what it counted since is lost');
  }

  private async write(): Promise<void> {
    const isBehind = !(await this.accessLog.writeDue());
    if (isBehind && !this.wasBehind) this.log.warn('the access log cannot be written; it goes on counting');
    this.wasBehind = isBehind;
  }

  private async destroyKeys(): Promise<void> {
    try {
      const days = await this.sweep.run();
      if (days.length > 0) this.log.info({ days }, 'destroyed the keys of the access log of these days');
    } catch (error) {
      this.log.warn({ err: error }, 'could not destroy keys of the access log that are past; trying again');
    }
  }
}
