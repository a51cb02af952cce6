import type {
  AllStreamResolvedEvent,
  EventStoreDBClient,
  PersistentAction,
  PersistentSubscriptionToAll,
  PersistentSubscriptionToStream,
  ResolvedEvent,
} from '@eventstore/db-client';
import { until } from './until.js';

export type Pushed = (ResolvedEvent | AllStreamResolvedEvent) & { retryCount: number };
/** The part of the client's subscriptions that both kinds have. */
interface Subscription {
  on(event: 'confirmation', listener: () => void): unknown;
  on(event: 'error', listener: (error: { type: string; code: number }) => void): unknown;
  on(event: 'data', listener: (event: Pushed) => void): unknown;
  ack(...events: Pushed[]): Promise<void>;
  nack(action: PersistentAction, reason: string, ...events: Pushed[]): Promise<void>;
  unsubscribe(): Promise<void>;
}

/** The number that a test event carries in its data. */
export const numberOf = ({ event }: Pushed): number => (event?.data as { n: number }).n;

/** A consumer that answers only when the test says so. */
export class TestConsumer {
  readonly pushed: Pushed[] = [];
  confirmed = false;
  error: { type: string; code: number } | undefined;
  private answer: ((event: Pushed) => void) | undefined;
  private readonly subscription: Subscription;

  constructor(subscription: PersistentSubscriptionToAll | PersistentSubscriptionToStream) {
    this.subscription = subscription as unknown as Subscription;
    this.subscription.on('confirmation', () => (this.confirmed = true));
    this.subscription.on('error', (error) => (this.error ??= error));
    this.subscription.on('data', (event) => {
      this.pushed.push(event);
      this.answer?.(event);
    });
  }

  /** One that is connected. */
  static async connect(
    client: EventStoreDBClient,
    stream: string,
    group: string,
    bufferSize = 10,
  ): Promise<TestConsumer> {
    const consumer = new TestConsumer(
      stream === '$all'
        ? client.subscribeToPersistentSubscriptionToAll(group, { bufferSize })
        : client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize }),
    );
    await until(
      () => consumer.confirmed || consumer.error !== undefined,
      (done) => done,
    );
    return consumer;
  }

  /** Answers every event, those that were pushed already too. */
  set onPushed(answer: (event: Pushed) => void) {
    for (const event of this.pushed) answer(event);
    this.answer = answer;
  }

  get numbers(): number[] {
    return this.pushed.map(numberOf);
  }

  /** All that was pushed, when it is so many at least. */
  async has(count: number): Promise<Pushed[]> {
    return until(
      () => this.pushed,
      (pushed) => pushed.length >= count,
    );
  }

  /** The n-th delivery, counted from 1, when it is there. */
  async nth(count: number): Promise<Pushed> {
    const pushed = (await this.has(count))[count - 1];
    if (!pushed) throw new Error('Nothing was pushed.');
    return pushed;
  }

  async fails(): Promise<{ type: string; code: number } | undefined> {
    return until(
      () => this.error,
      (error) => error !== undefined,
    );
  }

  ack(...events: Pushed[]): Promise<void> {
    return this.subscription.ack(...events);
  }

  nack(action: PersistentAction, ...events: Pushed[]): Promise<void> {
    return this.subscription.nack(action, 'the test says so', ...events);
  }

  leave(): Promise<void> {
    return this.subscription.unsubscribe();
  }
}
