import type { Alarm } from '#libs/kernel/alarm.js';
import { comesAfter, type LogPosition, type RawEvent } from '#libs/kernel/raw-event.js';
import { toLeaf } from '#libs/transparency/leaf/leaf.js';
import type { LedgerHead, LedgerRow } from '../ledger-rows.js';
import { Findings, MOST_DIFFERENCES } from './findings.js';
import { LedgerCursor } from './ledger-cursor.js';
import type { SealedLeaves } from './sealed-leaves.js';
import { differs, inserted, leafGone, leavesGone, missing, moved, otherCount } from './words.js';

/** Events and rows that are read ahead to tell an event that moved from one that is gone. */
const WINDOW = 512;

/** The sealed streams' events after a position (`null`: all), in the order of the log, to where it ends then. */
export type LogAfter = (after: LogPosition | null) => AsyncIterable<RawEvent>;

const placeOf = ({ stream, revision }: Pick<RawEvent, 'stream' | 'revision'>): string => `${stream}@${revision}`;
const placeIn = ({ stream, rev }: LedgerRow): string => `${stream}@${rev}`;

/**
 * Holds the events of the sealed streams, in the order of `$all`, against the ledger's rows in theirs: two ordered sequences,
 * merged. Where they part it finds the next event or row that both have by stream and revision, so that one event that was
 * taken out is told as one. Memory grows with what differs, not with the log.
 */
export class Comparison {
  /** How many events were found to be sealed. */
  compared = 0;
  private readonly waiting: RawEvent[] = [];
  private takenTo: LogPosition | null = null;
  /** More came than is kept until it is sealed: what comes now is left to `finish`. */
  private isBehind = false;
  private cursor: LedgerCursor | null;
  private head: LedgerHead | null = null;
  private isFixed = false;
  /** Rows whose events did not come when they should have: gone, or to come elsewhere. */
  private readonly passed = new Map<string, LedgerRow>();
  /** Places of events that came before they should have: their rows are still to come. */
  private readonly early = new Set<string>();
  private looked: { readonly event: RawEvent; readonly row: LedgerRow | null } | null = null;
  private readonly findings = new Findings();

  /** @param from `first`: with the first event of the log and the first leaf; `any`: with whatever event comes first */
  constructor(
    private readonly leaves: SealedLeaves,
    from: 'first' | 'any',
    private readonly mostWaiting = 20_000,
  ) {
    this.cursor = from === 'first' ? new LedgerCursor(leaves, 0n) : null;
  }

  /** What was told since it was asked last. */
  takeAlarms(): Alarm[] {
    return this.findings.take();
  }

  /** The next events of the log, all that the sealed streams have. Compares those that are sealed, but for the last few. */
  async take(events: readonly RawEvent[]): Promise<void> {
    if (this.isBehind) return;
    for (const event of events) this.waiting.push(event);
    this.takenTo = this.waiting.at(-1)?.position ?? this.takenTo;
    await this.compare(WINDOW);
    this.isBehind = this.waiting.length > this.mostWaiting;
  }

  /** Compares all that came and is sealed by now; whether nothing was left out since there was too much of it. */
  async catchUp(): Promise<boolean> {
    await this.compare(0);
    this.tellPassed();
    return !this.isBehind;
  }

  /** Compares what is left of the ledger as it is now with what is left of the log; after it nothing is taken. */
  async finish(logAfter: LogAfter): Promise<void> {
    this.head = await this.leaves.head();
    this.isFixed = true;
    const { head } = this;
    if (head === null) return this.tellCount();
    for await (const event of logAfter(this.takenTo)) {
      if (event.position.commit > head.position || this.findings.areFull) break;
      if (this.takenTo && !comesAfter(event.position, this.takenTo)) continue;
      this.takenTo = event.position;
      this.waiting.push(event);
      if (this.waiting.length > 2 * WINDOW) await this.compare(WINDOW);
    }
    await this.compare(0);
    await this.passTheRest(head.size);
    this.tellPassed();
    await this.tellCount();
  }

  private async tellCount(): Promise<void> {
    const { leaves, said } = await this.leaves.count();
    if (leaves !== said) this.findings.tell(otherCount(leaves, said));
  }

  /** Compares what waits, but for the last `keep` and what is not sealed yet. */
  private async compare(keep: number): Promise<void> {
    while (this.waiting.length > keep && !this.findings.areFull) {
      const [event] = this.waiting;
      if (!event || !(await this.isSealedUpTo(event))) return;
      this.cursor ??= await this.cursorAt(event);
      if (this.cursor === null) this.drop(inserted(event));
      else if (!this.matches(event, this.cursor)) await this.step(event, this.cursor);
    }
  }

  /** Whether the ledger has come so far in the log. */
  private async isSealedUpTo({ position }: RawEvent): Promise<boolean> {
    const isReached = () => this.head !== null && position.commit <= this.head.position;
    if (!isReached() && !this.isFixed) this.head = await this.leaves.head();
    return isReached();
  }

  private async cursorAt(event: RawEvent): Promise<LedgerCursor | null> {
    const row = await this.rowOf(event);
    return row && new LedgerCursor(this.leaves, row.idx);
  }

  /** What is nearly always so: the next event is that of the next row. */
  private matches(event: RawEvent, cursor: LedgerCursor): boolean {
    const { row } = cursor;
    if (row === null || row.idx !== cursor.next || row.rev !== event.revision || row.stream !== event.stream)
      return false;
    this.check(event, row);
    cursor.pass(row);
    this.waiting.shift();
    return true;
  }

  /** The event, or the row, or both are passed; or the next rows are read. */
  private async step(event: RawEvent, cursor: LedgerCursor): Promise<void> {
    if (cursor.row === null && (await cursor.load())) return;
    const { row } = cursor;
    if (row && this.early.delete(placeIn(row))) return cursor.pass(row);
    const own = await this.rowOf(event);
    const until = row?.idx ?? this.head?.size ?? 0n;
    if (own === null) {
      if (cursor.next < until) this.drop(leafGone(event, cursor.next++));
      else this.drop(inserted(event));
      return;
    }
    if (own.idx < cursor.next) {
      this.passed.delete(placeOf(event));
      this.check(event, own);
      return this.drop(moved(event, own));
    }
    if (cursor.next < until) {
      this.findings.tell(leavesGone(cursor.next, until - 1n));
      cursor.next = until;
      return;
    }
    if (row === null || row.idx === own.idx) return;
    const ahead = this.waiting.slice(0, WINDOW).findIndex((each) => placeOf(each) === placeIn(row));
    if (ahead !== -1 && BigInt(ahead) <= own.idx - row.idx) {
      this.early.add(placeOf(event));
      this.check(event, own);
      return this.drop(moved(event, own));
    }
    this.pass(row, cursor);
  }

  private pass(row: LedgerRow, cursor: LedgerCursor): void {
    this.passed.set(placeIn(row), row);
    cursor.pass(row);
    if (this.passed.size >= MOST_DIFFERENCES) this.tellPassed();
  }

  private async passTheRest(size: bigint): Promise<void> {
    this.cursor ??= new LedgerCursor(this.leaves, size);
    const { cursor } = this;
    while (cursor.next < size && !this.findings.areFull) {
      const row = (await cursor.load()) ? cursor.row : null;
      const until = row !== null && row.idx < size ? row.idx : size;
      if (cursor.next < until) this.findings.tell(leavesGone(cursor.next, until - 1n));
      if (row === null || row.idx >= size) return;
      if (this.early.delete(placeIn(row))) cursor.pass(row);
      else this.pass(row, cursor);
    }
  }

  private async rowOf(event: RawEvent): Promise<LedgerRow | null> {
    if (this.looked?.event !== event) this.looked = { event, row: (await this.leaves.of([event]))[0] ?? null };
    return this.looked.row;
  }

  private check(event: RawEvent, row: LedgerRow): void {
    const { entry, hash } = toLeaf(event);
    if (!hash.equals(row.hash) || !entry.equals(row.entry)) this.findings.tell(differs(event, row));
    this.compared++;
  }

  private drop(alarm: Alarm): void {
    this.findings.tell(alarm);
    this.waiting.shift();
  }

  private tellPassed(): void {
    for (const row of this.passed.values()) this.findings.tell(missing(row));
    this.passed.clear();
  }
}
