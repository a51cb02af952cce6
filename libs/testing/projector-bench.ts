import { READ_MODEL_ENTITIES } from '#libs/read-models/index.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { EventStoreClient } from '#libs/event-store/client.js';
import { startEventStore } from '#apps/eventstore/server.js';
import { startAuditWriter } from '#apps/audit-writer/start-audit-writer.js';
import { startProjector, type Projector } from '#apps/projector/start-projector.js';
import { connect } from '#libs/event-store/event-store.js';
import { openDatabase } from '#libs/platform/postgres/database.js';
import { readProjectionHealth, type ProjectionHealth } from '#libs/read-models/health.js';
import type { Projection } from '#libs/read-models/projection.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

type Server = Awaited<ReturnType<typeof startEventStore>>;

const SILENT = pino({ level: 'silent' });

/** Until the question is answered with yes; the spec's own time-out is the only clock. */
export const until = async (question: () => Promise<boolean>): Promise<void> => {
  while (!(await question())) await sleep(20);
};

/** A log and a database of their own, and projectors, each with an audit writer, between the two. */
export class ProjectorBench {
  private projectors: Projector[] = [];

  private constructor(
    private logDatabase: TestDatabase,
    private readonly database: TestDatabase,
    private server: Server,
    public client: EventStoreClient,
    readonly db: DataSource,
  ) {}

  static async open(): Promise<ProjectorBench> {
    const [logDatabase, database] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const server = await startEventStore({ databaseUrl: logDatabase.url });
    const db = await openDatabase(database.url, { poolSize: 6, entities: READ_MODEL_ENTITIES });
    return new ProjectorBench(logDatabase, database, server, connect(server.url), db);
  }

  async close(): Promise<void> {
    await Promise.all(this.projectors.map((projector) => projector.stop()));
    await this.client.dispose();
    await this.db.destroy();
    await this.server.stop();
    await Promise.all([this.logDatabase.drop(), this.database.drop()]);
  }

  /** Where the event store keeps the log. */
  get logUrl(): string {
    return this.logDatabase.url;
  }

  get config() {
    return { eventStoreUrl: this.server.url, databaseUrl: this.database.url };
  }

  async start(...projections: Projection[]): Promise<Projector> {
    const auditWriter = await startAuditWriter(this.config, SILENT);
    const running = await startProjector(this.config, SILENT, projections);
    const projector: Projector = { stop: async () => void (await Promise.all([running.stop(), auditWriter.stop()])) };
    this.projectors.push(projector);
    return projector;
  }

  async stop(projector: Projector): Promise<void> {
    this.projectors = this.projectors.filter((other) => other !== projector);
    await projector.stop();
  }

  stopEventStore(): Promise<void> {
    return this.server.stop();
  }

  /** The same log again, at the same address, after `stopEventStore`. */
  async startEventStore(): Promise<void> {
    this.server = await startEventStore({ databaseUrl: this.logDatabase.url, port: this.server.port });
    await this.reconnect();
  }

  private async reconnect(): Promise<void> {
    await this.client.dispose();
    this.client = connect(this.server.url);
  }

  /** Another log, which is empty, at another address. */
  async replaceLog(): Promise<void> {
    await this.server.stop();
    await this.logDatabase.drop();
    this.logDatabase = await createTestDatabase();
    this.server = await startEventStore({ databaseUrl: this.logDatabase.url });
    await this.reconnect();
  }

  async health(name: string): Promise<ProjectionHealth | undefined> {
    return (await readProjectionHealth(this.db)).find((each) => each.name === name);
  }

  /** Until it has all of the log, as it says itself. */
  isRunning(name: string): Promise<void> {
    return until(async () => {
      const told = await this.health(name);
      return told?.status === 'running' && told.lagMs === 0;
    });
  }

  /** Until it has stopped, and what it says of it. */
  async isStopped(name: string): Promise<ProjectionHealth> {
    await until(async () => (await this.health(name))?.status === 'stopped');
    return (await this.health(name))!;
  }
}
