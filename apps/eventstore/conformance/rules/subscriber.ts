import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';
import { until } from '../persistent/until.js';
import type { Resolved } from './resolved.js';

/** The part of the client's subscriptions that both kinds have. */
interface Subscription {
  on(event: 'confirmation' | 'caughtUp', listener: () => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'data', listener: (event: Resolved) => void): unknown;
  unsubscribe(): Promise<void>;
}

/** What a subscriber must know of the story that it hears. */
interface Heard {
  isOwn(event: Resolved): boolean;
  tell(event: Resolved): string;
}

/** What a subscription tells of a story, in its order: 'confirmed', `label@revision`, 'caught up'. */
export class Subscriber {
  readonly heard: string[] = [];
  error: unknown;
  private readonly subscription: Subscription;

  constructor(story: Heard, subscription: StreamSubscription | AllStreamSubscription) {
    this.subscription = subscription;
    this.subscription.on('confirmation', () => this.heard.push('confirmed'));
    this.subscription.on('caughtUp', () => this.heard.push('caught up'));
    this.subscription.on('error', (error) => (this.error ??= error));
    this.subscription.on('data', (event) => {
      if (story.isOwn(event)) this.heard.push(story.tell(event));
    });
  }

  /** All that was heard, once this is among it. */
  async hears(what: string): Promise<string[]> {
    await until(
      () => this.heard,
      (heard) => heard.includes(what),
    );
    return [...this.heard];
  }

  /** What the subscription ends with, when it does. */
  async fails(): Promise<unknown> {
    return until(
      () => this.error,
      (error) => error !== undefined,
    );
  }

  leave(): Promise<void> {
    return this.subscription.unsubscribe();
  }
}
