import type { Consumer } from './consumer.js';
import type { Message } from './message.js';
import type { Strategy } from './strategy.js';

const BUCKETS = 1024;

/** FNV-1a over UTF-16 code units. */
const bucketOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
};

interface Bucket {
  consumer: Consumer;
  inFlight: number;
}

/**
 * What belongs together goes to one consumer, as long as that is connected. Sources fall into buckets; a bucket is
 * given to the consumer that has fewest, and a consumer that comes takes over its share.
 */
export class PinnedStrategy implements Strategy {
  private readonly consumers: Consumer[] = [];
  private readonly buckets = new Map<number, Bucket>();

  constructor(private readonly sourceOf: (message: Message) => string) {}

  add(consumer: Consumer): void {
    this.consumers.push(consumer);
    const share = Math.ceil(this.buckets.size / this.consumers.length);
    for (const other of this.consumers) {
      const held = this.heldBy(other);
      if (other === consumer || held.length <= share) continue;
      held.sort((a, b) => a.inFlight - b.inFlight);
      for (const bucket of held.slice(0, held.length - share)) bucket.consumer = consumer;
    }
  }

  remove(consumer: Consumer): void {
    const at = this.consumers.indexOf(consumer);
    if (at >= 0) this.consumers.splice(at, 1);
    for (const [number, bucket] of this.buckets) if (bucket.consumer === consumer) this.buckets.delete(number);
  }

  push(message: Message): Consumer | 'skipped' | 'full' {
    if (this.consumers.every((consumer) => consumer.free <= 0)) return 'full';
    const bucket = this.bucket(bucketOf(this.sourceOf(message)));
    if (!bucket?.consumer.push(message)) return 'skipped';
    bucket.inFlight++;
    return bucket.consumer;
  }

  released(consumer: Consumer, message: Message): void {
    const bucket = this.buckets.get(bucketOf(this.sourceOf(message)));
    if (bucket?.consumer === consumer) bucket.inFlight--;
  }

  private bucket(number: number): Bucket | undefined {
    const known = this.buckets.get(number);
    if (known) return known;
    const [first, ...others] = this.consumers;
    if (!first) return undefined;
    const counts = new Map(this.consumers.map((consumer) => [consumer, this.heldBy(consumer).length]));
    const count = (consumer: Consumer) => counts.get(consumer) ?? 0;
    const fewest = others.reduce((best, other) => (count(other) < count(best) ? other : best), first);
    const bucket = { consumer: fewest, inFlight: 0 };
    this.buckets.set(number, bucket);
    return bucket;
  }

  private heldBy(consumer: Consumer): Bucket[] {
    return [...this.buckets.values()].filter((bucket) => bucket.consumer === consumer);
  }
}
