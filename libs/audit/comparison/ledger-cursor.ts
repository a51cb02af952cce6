import type { LedgerRow } from '../ledger-rows.js';
import type { SealedLeaves } from './sealed-leaves.js';

const AT_ONCE = 1_000;

/** Walks through the ledger row by row. */
export class LedgerCursor {
  private rows: readonly LedgerRow[] = [];
  private at = 0;

  /** @param next the number of the leaf that comes next */
  constructor(
    private readonly leaves: SealedLeaves,
    public next: bigint,
  ) {}

  /** The row that comes next, if it was read already; its number is higher than `next` where leaves are gone. */
  get row(): LedgerRow | null {
    return this.rows[this.at] ?? null;
  }

  /** Reads more rows when those that were read are used up. Returns whether there is a next row. */
  async load(): Promise<boolean> {
    if (this.row) return true;
    this.rows = await this.leaves.from(this.next, AT_ONCE);
    this.at = 0;
    return this.row !== null;
  }

  /** Passes over the row. */
  pass(row: LedgerRow): void {
    this.next = row.idx + 1n;
    this.at++;
  }
}
