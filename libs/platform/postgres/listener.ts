import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export interface Heard {
  /** Something was notified; not in order with what the pool reads, so look there. */
  readonly notified: (payload: string) => void;
  /** The connection listens, for the first time or again: what was notified before was not heard. */
  readonly listening: () => void;
  /** Whether it is worth another connection when one has ended: else none is made until it is opened again. */
  readonly wanted: () => boolean;
}

/**
 * One connection of its own, beside the pool, that listens to a channel of Postgres. What breaks it is made good by
 * another connection, after a pause that grows, as long as somebody wants to hear; it keeps no process alive.
 */
export class Listener {
  private client: pg.Client | null = null;
  private state: 'idle' | 'open' | 'closed' = 'idle';

  constructor(
    private readonly db: DataSource,
    private readonly channel: string,
    private readonly heard: Heard,
  ) {}

  /** Listens, unless it does. */
  open(): void {
    if (this.state !== 'idle') return;
    this.state = 'open';
    void this.keepListening();
  }

  async close(): Promise<void> {
    this.state = 'closed';
    await this.client?.end().catch(() => undefined);
  }

  private async keepListening(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      if (await this.listen()) pause = FIRST_PAUSE_MS;
      if (this.state === 'closed') return;
      if (!this.heard.wanted()) break;
      await sleep(pause, undefined, { ref: false });
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    this.state = 'idle';
  }

  /** Listens until the connection ends; whether it came to listening at all. */
  private async listen(): Promise<boolean> {
    const client = this.newClient();
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    // An error ends the connection too, which is what is waited for.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => this.heard.notified(payload));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
    } catch {
      await client.end().catch(() => undefined);
      return false;
    }
    this.client = client;
    if (this.state === 'closed') await client.end().catch(() => undefined);
    else this.heard.listening();
    await ended;
    return true;
  }

  private newClient(): pg.Client {
    const { options } = this.db;
    if (options.type !== 'postgres' || !options.url)
      throw new Error('Only a database that was opened by its URL is listened to.');
    return new pg.Client({
      connectionString: options.url,
      application_name: `${options.applicationName ?? 'oversight'}-listen`,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      stream: () => new Socket().unref(),
    });
  }
}
