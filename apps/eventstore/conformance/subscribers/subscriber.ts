import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { wrongWith, type SeenEvent } from './check-session.js';
import type { Clock } from './clock.js';
import type { Plan, Stay, Wanted } from './moves.js';
import { LiveSession, wants, type Place } from './session.js';
import type { Writing } from './writing.js';

/** One who stalls reads nothing while so much is written. */
const STALL_APPENDS = 25;
/** How long the end of the log may take to arrive when all is written. */
const PATIENCE_MS = 20_000;
const TURN_MS = 10;
/** No stay of a plan, but the one after all of them. */
const LAST_STAY: Stay = { from: 'where it was', events: Infinity, stallsAfter: undefined };

interface Noted {
  live: LiveSession;
  /** It was to begin after this position, or later if it began at the end. */
  after: bigint;
  fromEnd: boolean;
  toTheEnd: boolean;
}

const isOf = (wanted: Wanted, stream: string) => wanted.kind === 'stream' && wanted.stream === stream;

/** One who subscribes, leaves and comes back as the plan says, and stays to the end the last time. */
export class Subscriber {
  private readonly notes: Noted[] = [];
  private readonly wants: (event: SeenEvent) => boolean;
  private last: Place | undefined;
  private checkpoint: Place | undefined;

  /** @param start where the log ended when the run began */
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly clock: Clock,
    private readonly writing: Writing,
    private readonly run: string,
    private readonly plan: Plan,
    private readonly start: bigint,
  ) {
    this.wants = wants(plan.wanted, run);
  }

  /** @param log the log since the run began, when all is written */
  async play(log: Promise<SeenEvent[]>): Promise<void> {
    for (const stay of this.plan.stays) if (!this.writing.over) await this.stay(stay, log);
    if (this.notes.at(-1)?.toTheEnd !== true) await this.stay(LAST_STAY, log);
  }

  /** How what was heard differs from the log. */
  wrongWith(log: SeenEvent[]): string[] {
    return this.notes.flatMap((noted, i) => {
      const { heard, checkpoints, error } = noted.live;
      const began = { earliest: noted.after, latest: this.latest(noted, log) };
      const wrong = wrongWith(log, { wants: this.wants, began, heard, checkpoints, toTheEnd: noted.toTheEnd });
      if (error !== undefined && !this.mayEndWith(error)) wrong.push(`ended with ${error}`);
      return wrong.map((text) => `${JSON.stringify(this.plan.wanted)} #${i} ${text}`);
    });
  }

  private async stay({ from, events, stallsAfter }: Stay, log: Promise<SeenEvent[]>): Promise<void> {
    const place = this.placeOf(from);
    const after = place === 'end' ? this.writing.position : place === 'start' ? -1n : place.position;
    const { client, clock, writing } = this;
    const live = new LiveSession(client, clock, this.run, this.plan.wanted, place, (session) => {
      if (session.heard.length !== stallsAfter) return;
      const enough = writing.appends.length + STALL_APPENDS;
      session.stall(clock.until(() => writing.over || writing.appends.length >= enough));
    });
    const noted = { live, after, fromEnd: place === 'end', toTheEnd: false };
    this.notes.push(noted);
    await clock.until(() => live.heard.length >= events || writing.over || live.error !== undefined);
    if (live.heard.length < events) {
      await this.hearsTheEnd(noted, await log);
      // When a subscription ends with an error the client lets go of events that came before it and wait to be read.
      noted.toTheEnd = live.error === undefined;
    }
    await live.leave();
    this.note(live);
  }

  private async hearsTheEnd(noted: Noted, log: SeenEvent[]): Promise<void> {
    const end = log.findLast(this.wants);
    if (!end || end.position <= noted.after) return;
    if (noted.live.heard.length === 0 && end.position <= this.latest(noted, log)) return;
    const patience = Date.now() + PATIENCE_MS;
    const { live } = noted;
    while (live.heard.at(-1)?.id !== end.id && live.error === undefined && Date.now() < patience) await sleep(TURN_MS);
  }

  private note({ heard, checkpoints }: LiveSession): void {
    this.last = heard.at(-1) ?? this.last;
    const told = checkpoints.findLast((checkpoint) => checkpoint.heard <= heard.length);
    if (told) this.checkpoint = { position: told.position };
  }

  private placeOf(from: Stay['from']): Place | 'start' | 'end' {
    if (from === 'end') return 'end';
    const start: Place | 'start' =
      this.start < 0n || this.plan.wanted.kind === 'stream' ? 'start' : { position: this.start };
    if (from === 'start') return start;
    const { last, checkpoint } = this;
    return (from === 'checkpoint' ? (checkpoint ?? last) : last) ?? start;
  }

  /** The last position after which it may have begun. */
  private latest({ live, after, fromEnd }: Noted, log: SeenEvent[]): bigint {
    // Metadata may hide anything but the last events.
    if (isOf(this.plan.wanted, 'm')) return (log.findLast(this.wants)?.position ?? 0n) - 1n;
    if (!fromEnd) return after;
    const later = new Set(this.writing.appends.flatMap(({ begun, ids }) => (begun > live.confirmed ? ids : [])));
    const first = log.find(({ id }) => later.has(id));
    return first ? first.position - 1n : (log.at(-1)?.position ?? after);
  }

  private mayEndWith(error: string): boolean {
    return error === 'stream-deleted' && isOf(this.plan.wanted, 't') && this.writing.tombstoned;
  }
}
