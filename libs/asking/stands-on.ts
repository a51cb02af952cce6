import type { Snapshot } from './ask.js';
import type { ProofState } from './proofs.js';

/** How far the last entry that the reader's moment knows is proved, and with it all before: `sealed` is `null` while it is not sealed. */
export interface StandsOn {
  readonly sealed: ProofState | null;
}

const LAST = { limit: 1, cursor: null, descending: true, counted: false } as const;

/** `null` where nobody can tell, or nothing is recorded. */
export const standsOn = async ({ view, proofs }: Pick<Snapshot, 'view' | 'proofs'>): Promise<StandsOn | null> => {
  const [last] = (await view.entries({}, LAST)).items;
  const of = last && (await proofs([last]));
  return last && of ? { sealed: of(last) } : null;
};
