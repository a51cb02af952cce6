import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#libs/kernel/clock.js';
import { CAUSES, type Cause } from './entries/causes.js';
import { Counting } from './entries/counting.js';
import {
  asCode,
  asSubject,
  type AccessEntry,
  type AccessKind,
  type AccessWords,
  type Subject,
} from './entries/entry.js';
import { AccessNotLogged } from './errors.js';
import type { Appender } from './writing/appender.js';
import { AtOnce } from './writing/at-once.js';
import { Later } from './writing/later.js';

export const GUESTS_MS = 60_000;
export const READS_MS = 15 * 60_000;
/** Persons times things that are read in a quarter of an hour; each takes some 300 bytes. */
const MOST_READS = 10_000;
/** Whoever waits longer is told that it cannot be done now. */
const WITHIN_MS = 5_000;
/** Sign-outs that wait until the log can be written again. */
const MOST_LATE = 10_000;

const nothing: AccessWords = { who: null, cause: null, operation: null, subject: null, count: 1, until: '' };

/**
 * Who came in, who was refused, and what was read and taken along that is not for everybody.
 *
 * Written before it is answered: sign-ins, exports, and refusals of somebody who is signed in. Counted in memory, and written
 * when their time is over: refusals of guests and failed sign-ins (a minute, each cause), and reads (a quarter of an hour,
 * each person and thing). A process that is killed loses what it counted since, and nothing else.
 */
export class AccessLog {
  private readonly guests = new Counting(2 * CAUSES.length);
  private readonly reads: Counting;
  private readonly atOnce: AtOnce;
  private readonly later: Later;
  private readonly withinMs: number;

  constructor(
    appender: Appender,
    private readonly clock: Clock,
    { mostReads = MOST_READS, withinMs = WITHIN_MS }: { readonly mostReads?: number; readonly withinMs?: number } = {},
  ) {
    this.withinMs = withinMs;
    this.reads = new Counting(mostReads);
    this.atOnce = new AtOnce(appender, withinMs);
    this.later = new Later(appender);
  }

  /** Before the session begins. @throws AccessNotLogged: then nobody is signed in */
  signedIn(who: string): Promise<void> {
    return this.atOnce.write(this.entry('signed-in', { who }));
  }

  /** After the session ended; it has, whatever comes of this. Waits for the entry to be written, but not for long. */
  async signedOut(who: string): Promise<void> {
    if (this.later.size < MOST_LATE) this.later.add([this.entry('signed-out', { who })]);
    await Promise.race([this.later.write(), sleep(this.withinMs, undefined, { ref: false })]);
  }

  /** Nobody is known by a sign-in that failed: it is counted as refusals of guests are. */
  signInFailed(cause: Cause): void {
    this.guests.count({ kind: 'sign-in-failed', who: null, cause, subject: null }, GUESTS_MS, this.now());
  }

  /**
   * Somebody who is signed in was refused.
   * @param operation what he asked for, by the name that the API documents it by
   * @throws AccessNotLogged: then that is answered in place of the refusal, and nothing is done either way
   */
  refused(who: string, cause: Cause, operation: string): Promise<void> {
    return this.atOnce.write(this.entry('refused', { who, cause, operation: asCode(operation) }));
  }

  guestRefused(cause: Cause): void {
    this.guests.count({ kind: 'guests-refused', who: null, cause, subject: null }, GUESTS_MS, this.now());
  }

  /**
   * Somebody who is signed in reads what guests may not. Call it before the answer begins.
   * @throws AccessNotLogged: so much was counted that no more can be, and it cannot be written
   */
  async read(who: string, subject: Subject): Promise<void> {
    const what = { kind: 'read', who, cause: null, subject: asSubject(subject) } as const;
    if (this.reads.count(what, READS_MS, this.now())) return;
    if (await this.writeCounted((counting) => counting.takeAll()))
      if (this.reads.count(what, READS_MS, this.now())) return;
    throw new AccessNotLogged();
  }

  /** Before the first byte. @throws AccessNotLogged: then nothing is exported */
  exporting(who: string, subject: Subject): Promise<void> {
    return this.atOnce.write(this.entry('exported', { who, subject: asSubject(subject) }));
  }

  /** Writes what was counted and whose time is over. Whether everything is written that should be. */
  writeDue(): Promise<boolean> {
    const now = this.now();
    return this.writeCounted((counting) => counting.takeOver(now));
  }

  /** Writes all that was counted: before a process ends. */
  writeAll(): Promise<boolean> {
    return this.writeCounted((counting) => counting.takeAll());
  }

  /** While the log cannot be written, counts go on and are not taken: there is never more than one of each in memory. */
  private async writeCounted(take: (counting: Counting) => readonly AccessEntry[]): Promise<boolean> {
    if (this.later.size > 0 && !(await this.later.write())) return false;
    this.later.add([...take(this.guests), ...take(this.reads)]);
    return this.later.write();
  }

  private entry(kind: AccessKind, words: Partial<AccessWords>): AccessEntry {
    const at = this.clock.now();
    return { kind, at, words: { ...nothing, until: at, ...words } };
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
