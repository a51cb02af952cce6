import type { LedgerHead, LedgerRow, Place } from '../ledger-rows.js';

/** The ledger as a comparison reads it. It may grow during the comparison; its rows do not change. */
export interface SealedLeaves {
  /** `null` while it is empty. */
  head(): Promise<LedgerHead | null>;
  /** Rows in their order, from the leaf of this number on; fewer than the limit only at the end. */
  from(idx: bigint, limit: number): Promise<readonly LedgerRow[]>;
  /** The rows of these events, without those that are not sealed yet. */
  of(places: readonly Place[]): Promise<readonly LedgerRow[]>;
  /** How many leaves there are, and how many the ledger says that it has. */
  count(): Promise<{ readonly leaves: bigint; readonly said: bigint }>;
}
