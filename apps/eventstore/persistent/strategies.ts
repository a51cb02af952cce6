import { PinnedStrategy } from './pinned-strategy.js';
import { byCorrelation, byStream } from './pinned-by.js';
import { DispatchToSingle, RoundRobin } from './in-turn.js';
import type { Strategy } from './strategy.js';

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
