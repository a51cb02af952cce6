import type { Asking, Facts, Said } from './model.js';

/** Says something that changes some of what is known. */
export const says = (name: string, more: Facts, no?: unknown): Said => ({
  ...{ name, no },
  change: (facts) => ({ ...facts, ...more }),
});

/** The same, by what is known then. */
export const changes = (name: string, more: (facts: Facts) => Facts, no?: unknown): Said => ({
  ...{ name, no },
  change: (facts) => ({ ...facts, ...more(facts) }),
});

export const told = <T>({ move }: Pick<Asking, 'move'>): T => move.data as T;

export const reasoned = ({ move }: Pick<Asking, 'move'>): boolean => move.reason !== null;

/** Whether it says anything. */
export const isSaid = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '';
