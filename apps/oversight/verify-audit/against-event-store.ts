import type { RawEvent } from '#libs/kernel/raw-event.js';
import { inspect, type Inspection, type Options, type Progress } from '../../../libs/audit-verifier/verify-audit.mjs';
import { ComparisonWithLog, type Place, type SealedBodies } from './compare-with-log.js';
import { told } from './words.js';

const HASH_BYTES = 32;
const TELL_EVERY = 1_000;
const MINUTE_MS = 60_000;

export interface AgainstEventStore {
  readonly options: Options;
  /** The sealed streams' events, all, in the order of the log. */
  readonly events: () => AsyncIterable<RawEvent>;
  /** Since when an event should stand in the checkpoint, less a minute: now, or when an export's checkpoint was signed. */
  readonly sealedBy: (inspection: Inspection) => Date;
  readonly progress: Progress;
}

/**
 * Verifies as always, and derives every leaf anew from the event store: what differs joins what was found. The checkpoint is
 * taken first, so that every event of it is there already.
 */
export const inspectAgainst = async (against: AgainstEventStore): Promise<Inspection> => {
  const { options, progress } = against;
  const leaves = new Leaves();
  const seen = inspect({ ...options, onLeaf: (index, body) => leaves.add(index, body) }, progress);
  const { checkpoint, findings, said } = seen;
  if (checkpoint === null || BigInt(leaves.size) !== checkpoint.size || leaves.areDamaged) {
    said.push('- the event store: not compared, since leaves are damaged or missing');
    return seen;
  }
  const comparison = new ComparisonWithLog(leaves);
  for await (const event of against.events()) {
    comparison.take(event);
    if (comparison.events % TELL_EVERY === 0) progress(`compared ${comparison.events} events of the event store`);
  }
  const differences = comparison.differences(placesOf(options, comparison.missing()));
  const limit = against.sealedBy(seen).getTime() - MINUTE_MS;
  const fresh = differences.filter(({ kind, ...each }) => kind === 'not sealed' && Date.parse(created(each)) >= limit);
  for (const difference of differences) {
    if (fresh.includes(difference)) continue;
    const { code, words } = told(difference);
    findings.add(code, words);
  }
  const sealed =
    comparison.events - differences.filter(({ kind }) => kind === 'not sealed' || kind === 'inserted').length;
  said.push(
    `- the event store: ${comparison.events} events, of which ${sealed} are sealed; every leaf was made anew from its event`,
    ...(fresh.length > 0 ? [`- ${fresh.length} events came after the checkpoint: they are not yet sealed`] : []),
  );
  return seen;
};

const created = (each: object): string => ('created' in each ? String(each.created) : '');

/** The bodies of leaves, 32 bytes each. */
class Leaves implements SealedBodies {
  size = 0;
  areDamaged = false;
  private bytes = Buffer.alloc(HASH_BYTES);

  add(index: number, body: string | null): void {
    if (body === null) this.areDamaged = true;
    const at = index * HASH_BYTES;
    while (at + HASH_BYTES > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.bytes.write(body ?? '', at, 'hex');
    this.size = index + 1;
  }

  at(index: number): string {
    return this.bytes.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}

/** The events of a few leaves, as far as their frames are there. */
const placesOf = (options: Options, wanted: ReadonlySet<number>): ReadonlyMap<number, Place> => {
  const places = new Map<number, Place>();
  if (wanted.size > 0 && !options.published)
    inspect({
      ...options,
      onLeaf: (index, _body, event) => {
        if (event && wanted.has(index)) places.set(index, { stream: event.stream, revision: BigInt(event.revision) });
      },
    });
  return places;
};
