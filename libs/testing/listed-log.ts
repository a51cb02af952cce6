import { randomUUID } from 'node:crypto';
import { systemIds } from '#libs/application/system.js';
import { EventStoreDb } from '#libs/event-store/event-store.js';
import { isUnknown } from '#libs/kernel/unknown-event.js';
import type { Projection, ProjectionWriter } from '#libs/read-models/projection.js';
import { until, type ProjectorBench } from './projector-bench.js';

export const STREAM = `commitment-${randomUUID()}`;
export const OTHER = `commitment-${randomUUID()}`;

export interface Listing {
  readonly digest?: string;
  readonly poison?: string;
  readonly apply?: ProjectionWriter['apply'];
}

/** One row an event: what it was and where; what is kept twice is refused by the key. */
export const listing = (name: string, { digest = 'first', poison, apply }: Listing = {}): Projection => ({
  name,
  digest,
  create: (tx) => tx.query('create table listed (stream text, revision bigint, type text, unique (stream, revision))'),
  index: (tx) => tx.query('create index listed_type on listed (type)'),
  writer: () => ({
    apply:
      apply ??
      (async (tx, events) => {
        for (const { stream, revision, event } of events) {
          if (isUnknown(event)) continue;
          if (JSON.stringify(event.data) === poison) throw new TypeError('cannot read what is not there');
          await tx.query('insert into listed values ($1, $2, $3)', [stream, revision, event.type]);
        }
      }),
  }),
});

/** Of an event that another program wrote. */
export const metadata = {
  actor: 'a',
  recordedAt: 'r',
  effectiveOn: 'e',
  commandId: 'c',
  $correlationId: 'k',
  $causationId: 'l',
};

/** What a spec writes to the log, and what the projections called `listing` made of it. */
export class ListedLog {
  /** By how much the clock of whoever records runs ahead, in milliseconds. */
  clockAheadMs = 0;
  private readonly revisions = new Map<string, bigint>();

  constructor(private readonly bench: ProjectorBench) {}

  /** Appends an event for each, after what the stream has. */
  record(stream: string, ...data: object[]) {
    return new EventStoreDb(this.bench.client).append(
      stream,
      data.map((each) => ({
        id: randomUUID(),
        event: { type: 'CommitmentWithdrawn.v1', data: each },
        metadata: {
          actor: 'prs_1',
          reason: null,
          recordedAt: new Date(Date.now() + this.clockAheadMs).toISOString(),
          effectiveOn: '2017-09-20',
          correlationId: randomUUID(),
          causationId: randomUUID(),
          commandId: randomUUID(),
          importId: null,
          nonce: systemIds.nonce(),
        },
      })),
      this.next(stream, data.length),
    );
  }

  /** Another program wrote up to this revision. */
  isAt(stream: string, revision: bigint): void {
    this.revisions.set(stream, revision);
  }

  private next(stream: string, count: number) {
    const last = this.revisions.get(stream) ?? -1n;
    this.revisions.set(stream, last + BigInt(count));
    return last === -1n ? 'no_stream' : last;
  }

  /** The newest generation of that projection that is live; none before there is one. */
  async live(name: string) {
    const [row] = await this.bench.db
      .query<{ number: number; schema: string; version: number; position: bigint; event_position: bigint }[]>(
        `select number, schema, version, position, event_position from projections.generation
          where projection = $1 and state = 'live' order by version desc`,
        [name],
      )
      .catch(() => []);
    return row;
  }

  /** Its rows: `stream 0` of `STREAM`, then `other 0`. */
  async listed(name: string): Promise<readonly string[]> {
    const found = await this.live(name);
    if (!found) return [];
    const rows = await this.bench.db.query<{ stream: string; revision: bigint }[]>(
      `select stream, revision from ${found.schema}.listed order by stream = $1 desc, revision`,
      [STREAM],
    );
    return rows.map(({ stream, revision }) => `${stream === STREAM ? 'stream' : 'other'} ${revision}`);
  }

  /** Until it has that many rows. */
  has(name: string, count: number): Promise<void> {
    return until(async () => (await this.listed(name)).length === count);
  }

  /** What the audit ledger has. */
  leaves() {
    return this.bench.db.query<{ stream: string; rev: bigint }[]>('select stream, rev from audit.leaf order by idx');
  }
}
