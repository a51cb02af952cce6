import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import { within } from '#libs/event-store/retry.js';
import { startEventStoreProcess, type EventStoreProcess } from '../testing/event-store-process.js';
import { freePort } from '#libs/testing/free-port.js';
import { startPostgresProcess, type PostgresProcess } from '#libs/testing/postgres-process.js';
import type { Check } from '#libs/testing/torture/check.js';
import type { Evidence, Sent } from '#libs/testing/torture/evidence.js';
import type { Random } from '#libs/testing/torture/random.js';
import { readLogAfter } from '#libs/testing/torture/read-log.js';
import type { Target } from '#libs/testing/torture/target.js';

const WRITERS = 16;
const PATIENCE_MS = 15_000;
const OURS = /^torture-/;

/** One stream's only writer: appends one to five events at a time, through the client. */
class Appender {
  private expectedRevision: AppendExpectedRevision = NO_STREAM;

  constructor(
    private readonly client: () => EventStoreDBClient,
    private readonly stream: string,
    private readonly random: Random,
  ) {}

  async write(name: string, goesOn: () => boolean): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (let n = 1; goesOn(); n++) sent.push(await this.append(`${name}.${n}`, goesOn));
    return sent;
  }

  /** The same ids and the same expectation until there is an answer. */
  private async append(note: string, goesOn: () => boolean): Promise<Sent> {
    const events = Array.from({ length: 1 + this.random.below(5) }, () =>
      jsonEvent({ id: randomUUID(), type: 'Tortured.v1', data: { note } }),
    );
    while (!this.random.happens(0.02) || !goesOn()) {
      const answer = await this.once(events);
      if (answer) return { note, events: events.length, fate: 'answered', stream: this.stream, ...answer };
      await sleep(20 + this.random.below(200));
    }
    return { note, events: events.length, fate: 'given up' };
  }

  private async once(events: ReturnType<typeof jsonEvent>[]): Promise<{ revision: bigint; position: bigint } | null> {
    try {
      const { expectedRevision } = this;
      const late = sleep(PATIENCE_MS, null);
      const answer = await Promise.race([
        this.client().appendToStream(this.stream, events, { expectedRevision }),
        late,
      ]);
      if (!answer?.position) return null;
      this.expectedRevision = answer.nextExpectedRevision;
      return { revision: answer.nextExpectedRevision, position: answer.position.commit };
    } catch (error) {
      // What was given up came in after all: this one is decided anew on it.
      if (error instanceof WrongExpectedVersionError) this.expectedRevision = error.actualVersion;
      return null;
    }
  }
}

/** The event store and its Postgres alone, each started again as soon as it is gone, and appends by the client itself. */
export class EventStoreAlone implements Target {
  readonly parts = ['event store', 'Postgres'] as const;
  output = '';
  private port = 0;
  private postgres!: PostgresProcess;
  private server!: EventStoreProcess;
  private client!: EventStoreDBClient;
  private readonly writers: Appender[];
  private readonly mending = new Map<string, Promise<void>>();

  constructor(random: Random) {
    this.writers = Array.from(
      { length: WRITERS },
      (_, n) => new Appender(() => this.client, `torture-${n}`, random.fork()),
    );
  }

  async start(): Promise<void> {
    this.port = await freePort();
    this.postgres = await startPostgresProcess();
    this.server = await startEventStoreProcess(this.postgres.url, this.port);
    this.client = EventStoreDBClient.connectionString(this.server.url);
  }

  async stop(): Promise<void> {
    await Promise.all(this.mending.values());
    await this.client.dispose();
    await this.server.stop();
    await this.postgres.stop();
  }

  async write(name: string, goesOn: () => boolean): Promise<Sent[]> {
    return (await Promise.all(this.writers.map((writer, n) => writer.write(`${name}.${n}`, goesOn)))).flat();
  }

  kill(part: string): boolean {
    if (this.mending.has(part)) return false;
    const mend = part === 'Postgres' ? this.restartPostgres() : this.restartServer();
    this.mending.set(
      part,
      mend.finally(() => this.mending.delete(part)),
    );
    return true;
  }

  async settle(): Promise<void> {
    await Promise.all(this.mending.values());
    for (const end = Date.now() + 120_000; Date.now() < end; await sleep(100)) {
      const event = jsonEvent({ type: 'AreYouWell.v1', data: {} });
      const asked = this.client.appendToStream('are-you-well', event);
      if (await within(PATIENCE_MS, asked).catch(() => null)) return;
    }
    throw new Error('after two minutes the event store takes nothing');
  }

  async evidence(sent: readonly Sent[], check: Check): Promise<Evidence> {
    for (;;) {
      const log = await readLogAfter(this.client, check.reached, OURS);
      const after = await readLogAfter(this.client, log.at(-1)?.position ?? check.reached, OURS);
      if (after.length === 0) return { sent, log, made: null };
    }
  }

  private async restartPostgres(): Promise<void> {
    await this.postgres.kill();
    await this.untilStarted(() => this.postgres.start());
  }

  private async restartServer(): Promise<void> {
    await this.server.kill();
    await this.untilStarted(async () => {
      this.server = await startEventStoreProcess(this.postgres.url, this.port);
    });
  }

  /** As any supervisor does: what it needs may be away too, or what was killed may not be gone yet. */
  private async untilStarted(start: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        return await start();
      } catch (error) {
        this.output += `${String(error)}\n`;
        if (tries === 100) throw error;
        await sleep(200);
      }
  }
}
