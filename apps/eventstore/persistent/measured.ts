import type { Consumer } from './consumer.js';

/** What is measured of a group. */
interface Pushing {
  pushed: number;
  consumers: Iterable<Consumer>;
}

export interface MeasuredConsumer {
  consumer: Consumer;
  since: number;
  perSecond: number;
}

export interface Measured {
  total: number;
  since: number;
  perSecond: number;
  consumers: MeasuredConsumer[];
}

/** Counts what a group pushed, and how much of it since it was asked last, as EventStoreDB measures. */
export class Measure {
  private at = performance.now();
  private total = 0;

  of(group: Pushing): Measured {
    const seconds = (performance.now() - this.at) / 1000;
    this.at += seconds * 1000;
    const rate = (count: number) => (seconds > 0 ? Math.floor(count / seconds) : 0);
    const since = group.pushed - this.total;
    this.total = group.pushed;
    const consumers = [...group.consumers].map((consumer) => {
      const count = consumer.sinceMeasured();
      return { consumer, since: count, perSecond: rate(count) };
    });
    return { total: this.total, since, perSecond: rate(since), consumers };
  }
}
