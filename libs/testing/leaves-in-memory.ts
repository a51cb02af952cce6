import type { SealedLeaves } from '#libs/audit/comparison/sealed-leaves.js';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { LedgerRow } from '#libs/audit/ledger-rows.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';

/** The ledger over a log, as the audit writer makes it, but in memory; its rows can be tampered with. */
export class LeavesInMemory implements SealedLeaves {
  rows: LedgerRow[];

  constructor(private readonly sealed: RawEvent[]) {
    this.rows = sealed.map((event, n) => ({
      ...{ idx: BigInt(n), stream: event.stream, rev: event.revision },
      ...toLeaf(event),
    }));
  }

  seal(...events: RawEvent[]): void {
    for (const event of events) {
      const idx = BigInt(this.sealed.push(event) - 1);
      this.rows.push({ idx, stream: event.stream, rev: event.revision, ...toLeaf(event) });
    }
  }

  async head() {
    const last = this.sealed.at(-1);
    return last ? { size: BigInt(this.sealed.length), position: last.position.commit, eventId: last.id } : null;
  }

  async from(idx: bigint, limit: number) {
    return this.rows.filter((row) => row.idx >= idx).slice(0, limit);
  }

  async of(places: readonly { stream: string; revision: bigint }[]) {
    return places.flatMap(({ stream, revision }) =>
      this.rows.filter((row) => row.stream === stream && row.rev === revision),
    );
  }

  async count() {
    return { leaves: BigInt(this.rows.length), said: BigInt(this.sealed.length) };
  }
}
