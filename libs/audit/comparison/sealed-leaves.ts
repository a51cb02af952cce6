import type { LedgerHead, LedgerRow, Place } from '../ledger-rows.js';

/** The ledger as a comparison reads it: it grows meanwhile, and what it has stays. */
export interface SealedLeaves {
  /** `null` while it is empty. */
  head(): Promise<LedgerHead | null>;
  /** In their order, from a number on; fewer than the limit only at the end. */
  from(idx: bigint, limit: number): Promise<readonly LedgerRow[]>;
  /** Of those events that are sealed. */
  of(places: readonly Place[]): Promise<readonly LedgerRow[]>;
  /** How many leaves there are, and how many it says. */
  count(): Promise<{ readonly leaves: bigint; readonly said: bigint }>;
}
