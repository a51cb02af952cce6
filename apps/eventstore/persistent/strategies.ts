import type { Consumer } from './consumer.js';
import type { Message } from './message.js';
import { PinnedStrategy } from './pinned-strategy.js';
import { byCorrelation, byStream } from './pinned-by.js';
import { DispatchToSingle, RoundRobin } from './in-turn.js';

/** Which consumer gets a message. */
export interface Strategy {
  add(consumer: Consumer): void;
  remove(consumer: Consumer): void;
  /** Pushes to the consumer that is given back; 'skipped' if its consumer has no room, 'full' if nobody has. */
  push(message: Message): Consumer | 'skipped' | 'full';
  released(consumer: Consumer, message: Message): void;
}

const STRATEGIES: Record<string, () => Strategy> = {
  RoundRobin: () => new RoundRobin(),
  DispatchToSingle: () => new DispatchToSingle(),
  Pinned: () => new PinnedStrategy(byStream),
  PinnedByCorrelation: () => new PinnedStrategy(byCorrelation),
};

export const isStrategy = (name: string): boolean => Object.hasOwn(STRATEGIES, name);

/** @throws Error if there is none of that name */
export const newStrategy = (name: string): Strategy => {
  const make = isStrategy(name) ? STRATEGIES[name] : undefined;
  if (!make) throw new Error(`Consumer strategy ${name} does not exist.`);
  return make();
};
