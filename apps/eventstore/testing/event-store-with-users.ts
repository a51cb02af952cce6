import {
  AccessDeniedError,
  binaryEvent,
  EventStoreDBClient,
  jsonEvent,
  type JSONEventType,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { hashPassword, type Cost } from '../access/password.js';
import { parseUsers, userLine } from '../access/users.js';
import { startEventStore, type EventStore } from '../server.js';
import { createTestDatabase, type TestDatabase } from '#libs/testing/postgres.js';
import { selfSigned, type SelfSigned } from '#libs/testing/self-signed.js';

/** Of the least cost, since tests sign in often. */
const CHEAP = { logN: 4, r: 8, p: 1 };
export const PASSWORD = 'correct horse: battery';
const GROUPS = { admin: ['$admins'], ops: ['$ops'], ada: ['readers'], bob: [] };
export type UserName = keyof typeof GROUPS;

/** An event store with TLS and four users, and the clients that tests ask for. */
export class EventStoreWithUsers {
  private readonly clients: EventStoreDBClient[] = [];

  private constructor(
    private readonly database: TestDatabase,
    readonly tls: SelfSigned,
    private readonly store: EventStore,
  ) {}

  static async start(host = '127.0.0.1', cost: Cost = CHEAP): Promise<EventStoreWithUsers> {
    const database = await createTestDatabase();
    const tls = selfSigned();
    const lines = Object.entries(GROUPS).map(async ([name, groups]) =>
      userLine(name, await hashPassword(PASSWORD, cost), groups),
    );
    const users = parseUsers((await Promise.all(lines)).join('\n'));
    const store = await startEventStore({ databaseUrl: database.url, host, tls, users });
    return new EventStoreWithUsers(database, tls, store);
  }

  get address(): string {
    return `127.0.0.1:${this.store.port}`;
  }

  /** A client of somebody; of nobody who is a user, if the name or the password is another. */
  as(name: UserName | 'carl', password = PASSWORD): EventStoreDBClient {
    return this.connect(this.urlAs(name, password));
  }

  urlAs(name: UserName | 'carl', password = PASSWORD): string {
    return this.urlFor(`${name}:${encodeURIComponent(password)}@`);
  }

  anonymous(): EventStoreDBClient {
    return this.connect(this.urlFor(''));
  }

  /** Ends the clients that were asked for. */
  async forgetClients(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.dispose()));
  }

  async stop(): Promise<void> {
    await this.forgetClients();
    await this.store.stop();
    this.tls.remove();
    await this.database.drop();
  }

  private urlFor(credentials: string): string {
    return `esdb://${credentials}${this.address}?tls=true&tlsCAFile=${this.tls.certFile}`;
  }

  private connect(url: string): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(url);
    this.clients.push(client);
    return client;
  }
}

/** The event store with users of one spec, and a stream of its own for each test. */
export const eventStoreWithUsers = () => {
  let store: EventStoreWithUsers;
  let stream: string;
  beforeAll(async () => {
    store = await EventStoreWithUsers.start();
  });
  beforeEach(() => {
    stream = `s-${randomUUID()}`;
  });
  afterEach(() => store.forgetClients());
  afterAll(() => store.stop());

  return {
    get tls() {
      return store.tls;
    },
    get address() {
      return store.address;
    },
    get stream() {
      return stream;
    },
    as: (name: UserName | 'carl', password?: string) => store.as(name, password),
    anonymous: () => store.anonymous(),
    /** Sets who has which rights to the test's stream. */
    acl: (rights: object) => store.as('admin').setStreamMetadata(stream, { $acl: rights } as never),
  };
};

/** Options of a call that somebody makes on whosever client. */
export const by = (username: UserName) => ({ credentials: { username, password: PASSWORD } });

/** How a call ended: allowed, denied, not known, or what else went wrong. */
export const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'allowed';
  } catch (error) {
    // To the client both are the same, but for the code.
    if (error instanceof AccessDeniedError) return error.code === status.UNAUTHENTICATED ? 'not known' : 'denied';
    return error instanceof Error ? error.message : String(error);
  }
};

export const happened = () => jsonEvent({ type: 'Happened', data: {} });

export const append = (client: EventStoreDBClient, stream: string) => client.appendToStream(stream, happened());

export const read = async (client: EventStoreDBClient, stream: string, resolveLinkTos = false) => {
  const found = [];
  for await (const event of client.readStream<JSONEventType>(stream, { resolveLinkTos })) found.push(event);
  return found;
};

/** A link to the first event of a stream. */
export const link = (stream: string) => binaryEvent({ type: '$>', data: Buffer.from(`0@${stream}`) });
