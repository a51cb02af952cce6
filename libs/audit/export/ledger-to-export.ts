import type { DataSource } from 'typeorm';
import type { LogPosition, RawEvent } from '#libs/kernel/raw-event.js';
import { SEALED_STREAMS } from '#libs/kernel/sealed.js';
import { keptCheckpoints } from '../checkpoints/kept-checkpoints.js';
import { policyText } from '../checkpoints/policy-text.js';
import type { Published } from '../checkpoints/published.js';
import { leafAt } from '../ledger-rows.js';
import { LedgerTree } from '../tree/ledger-tree.js';
import type { LogToExport } from './log-to-export.js';
import { slotsOf, type LeafToShow, type SealedPlace } from './slots.js';

/** The events of streams whose names match, after a position (`null`: all), in the order of the log; links as links. */
export type ReadSealed = (after: LogPosition | null, streams: string) => AsyncIterable<RawEvent>;

/** Which of these streams somebody may have the frames of. Streams of settings (`$$`) are asked for by what they are of. */
export type StreamsGiven = (streams: readonly string[]) => Promise<ReadonlySet<string>>;

export const EVERY_STREAM: StreamsGiven = (streams) => Promise.resolve(new Set(streams));
export const NO_STREAM: StreamsGiven = () => Promise.resolve(new Set());

const AT_ONCE = 1_024;
const SETTINGS = /^\$\$/;
/** The streams in which a log tells of itself: those are everybody's. */
const OWN = /^(\$\$)?audit-log-/;
const OWN_STREAMS = String.raw`^(\$\$)?audit-log-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`;

export interface LedgerAndLog {
  readonly db: DataSource;
  readonly events: ReadSealed;
  readonly given: StreamsGiven;
  readonly signal: AbortSignal;
}

/** The ledger of a database up to a checkpoint, with the frames that are in the event store and given. */
export const ledgerToExport = async (checkpoint: Published, from: LedgerAndLog): Promise<LogToExport> => {
  const tx = from.db.manager;
  const tree = new LedgerTree(tx);
  return {
    checkpoint,
    policy: await policyText(tx),
    notes: () => keptCheckpoints(tx, checkpoint),
    tile: ({ level, index, width }) =>
      level === 'entries' ? tree.bundle(index, width) : tree.tile(level, index, width),
    slots: () => slotsOf(leavesToShow(checkpoint.size, from), eventsOf(from), (event) => leafAt(tx, event)),
  };
};

async function* leavesToShow(size: bigint, { db, given, signal }: LedgerAndLog): AsyncGenerator<LeafToShow> {
  for (let from = 0n; from < size; from += BigInt(AT_ONCE)) {
    signal.throwIfAborted();
    const leaves = await db.query<SealedPlace[]>(
      `select idx, stream, rev from audit.leaf where idx >= $1 and idx < least($1::bigint + ${AT_ONCE}, $2) order by idx`,
      [from, size],
    );
    const streams = await given([...new Set(leaves.map(({ stream }) => stream.replace(SETTINGS, '')))]);
    for (const leaf of leaves)
      yield { ...leaf, withheld: !OWN.test(leaf.stream) && !streams.has(leaf.stream.replace(SETTINGS, '')) };
  }
}

/** Whoever is given no stream is given the log's own: only these are read then, and the log is not where there are none. */
async function* eventsOf({ db, events, given }: LedgerAndLog): AsyncGenerator<RawEvent> {
  if (given !== NO_STREAM) {
    yield* events(null, SEALED_STREAMS);
    return;
  }
  const [own] = await db.query<object[]>(
    `select from audit.leaf where stream >= 'audit-log-' and stream < 'audit-log.' limit 1`,
  );
  if (own) yield* events(null, OWN_STREAMS);
}
