import {
  END,
  eventTypeFilter,
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type Filter,
  type ResolvedEvent,
} from '@eventstore/db-client';
import type { SeenEvent, Session } from './check-session.js';
import type { Clock } from './clock.js';
import type { Wanted } from './moves.js';

/** The part of the client's subscriptions that both kinds have. */
interface Subscription {
  readonly readableLength: number;
  on(event: 'confirmation', listener: () => void): unknown;
  on(event: 'error', listener: (error: { type: string }) => void): unknown;
  on(event: 'data', listener: (event: ResolvedEvent | AllStreamResolvedEvent) => void): unknown;
  pause(): unknown;
  resume(): unknown;
  unsubscribe(): Promise<void>;
}

/** Where a session begins: after an event or, in $all, a position. */
export interface Place {
  position: bigint;
  revision?: bigint;
}

/** The event that was written: a link is not followed. */
export const seen = ({ event, link }: ResolvedEvent | AllStreamResolvedEvent): SeenEvent => {
  const written = link ?? event;
  if (!written) throw new Error('Neither an event nor a link.');
  const { streamId: stream, revision, id, type, position } = written;
  return { stream, revision, id, type, position: position?.commit ?? -1n };
};

const matching = ({ on, letters }: Wanted & { kind: 'filter' }, run: string) =>
  on === 'stream' ? `^${run}-(${letters.join('|')})$` : `^(${letters.join('|')})$`;

const prefixes = ({ on, letters }: Wanted & { kind: 'filter' }, run: string) =>
  letters.map((letter) => (on === 'stream' ? `${run}-${letter}` : letter));

/** What is wanted, as the one who wants it says. What a subscription to a stream tells of its tombstone is left out. */
export const wants = (wanted: Wanted, run: string): ((event: SeenEvent) => boolean) => {
  if (wanted.kind === 'all') return () => true;
  if (wanted.kind === 'stream')
    return ({ stream, type }) => stream === `${run}-${wanted.stream}` && type !== '$streamDeleted';
  if (wanted.by === 'prefix')
    return (event) => prefixes(wanted, run).some((prefix) => event[wanted.on].startsWith(prefix));
  const pattern = new RegExp(matching(wanted, run));
  return (event) => pattern.test(event[wanted.on]);
};

/** One subscription of the real client, and what came of it. */
export class LiveSession {
  readonly heard: SeenEvent[] = [];
  readonly checkpoints: Session['checkpoints'] = [];
  confirmed = Infinity;
  error: string | undefined;
  private left = false;
  private readonly subscription: Subscription;

  constructor(
    client: EventStoreDBClient,
    private readonly clock: Clock,
    run: string,
    wanted: Wanted,
    from: Place | 'start' | 'end',
    private readonly onHeard: (session: LiveSession) => void,
  ) {
    this.subscription = this.subscribe(client, run, wanted, from) as unknown as Subscription;
    this.subscription.on('confirmation', () => {
      this.confirmed = clock.now;
      clock.tick();
    });
    this.subscription.on('error', ({ type }) => {
      this.error ??= type;
      clock.tick();
    });
    this.subscription.on('data', (event) => this.hear(seen(event), wanted));
  }

  /** Reads nothing until this resolves. */
  stall(until: Promise<void>): void {
    this.subscription.pause();
    void until.then(() => this.subscription.resume());
  }

  async leave(): Promise<void> {
    this.left = true;
    this.subscription.resume(); // else its end is never heard of
    await this.subscription.unsubscribe();
  }

  private hear(event: SeenEvent, wanted: Wanted): void {
    if (this.left || (wanted.kind === 'stream' && event.type === '$streamDeleted')) return;
    this.heard.push(event);
    this.onHeard(this);
    this.clock.tick();
  }

  private subscribe(client: EventStoreDBClient, run: string, wanted: Wanted, from: Place | 'start' | 'end') {
    if (wanted.kind === 'stream') {
      const fromRevision = from === 'end' ? END : from === 'start' ? START : (from.revision ?? START);
      return client.subscribeToStream(`${run}-${wanted.stream}`, { fromRevision });
    }
    const fromPosition =
      from === 'end' ? END : from === 'start' ? START : { commit: from.position, prepare: from.position };
    if (wanted.kind === 'all') return client.subscribeToAll({ fromPosition });
    return client.subscribeToAll({ fromPosition, filter: this.filter(wanted, run) });
  }

  private filter(wanted: Wanted & { kind: 'filter' }, run: string): Filter {
    const options = {
      maxSearchWindow: wanted.window,
      checkpointInterval: wanted.interval,
      checkpointReached: (_: unknown, { commit }: { commit: bigint }) => {
        // What waits to be read came before it.
        const heard = this.heard.length + this.subscription.readableLength;
        if (!this.left) this.checkpoints.push({ position: commit, heard });
      },
    };
    const filter = wanted.on === 'stream' ? streamNameFilter : eventTypeFilter;
    return wanted.by === 'regex'
      ? filter({ ...options, regex: matching(wanted, run) })
      : filter({ ...options, prefixes: prefixes(wanted, run) });
  }
}
