import type { EventStoreClient } from '#libs/event-store/client.js';
import { connect } from '#libs/event-store/connect.js';
import { startOlderTestEventStore, startTestEventStore, type TestEventStore } from './event-store.js';
import { streamsClient, type StreamsClient } from '#apps/eventstore/testing/streams-client.js';

/** An event store of its own, with the client and the protocol's stub below it. */
export interface TestLog {
  readonly url: string;
  readonly client: EventStoreClient;
  readonly stub: StreamsClient;
}

const logAt = ({ url }: TestEventStore): TestLog => ({
  url,
  client: connect(url),
  stub: streamsClient(url),
});

/** Two event stores, the one to be copied into the other. */
export class TwoLogs {
  readonly source: TestLog;
  readonly target: TestLog;

  private constructor(private readonly stores: readonly [TestEventStore, TestEventStore]) {
    this.source = logAt(stores[0]);
    this.target = logAt(stores[1]);
  }

  /** @param older the logs that do not begin as EventStoreDB's do */
  static async start(...older: ('source' | 'target')[]): Promise<TwoLogs> {
    const start = (log: 'source' | 'target') =>
      older.includes(log) ? startOlderTestEventStore() : startTestEventStore();
    return new TwoLogs(await Promise.all([start('source'), start('target')]));
  }

  async stop(): Promise<void> {
    for (const { stub, client } of [this.source, this.target]) {
      stub.close();
      await client.dispose();
    }
    await Promise.all(this.stores.map((store) => store.stop()));
  }
}
