import type { RawEvent } from '#libs/kernel/raw-event.js';
import { frameOf } from '#libs/transparency/leaf/leaf.js';

/** The event of a leaf: a stream and a revision, whether or not the event store has it still. */
export interface SealedPlace {
  readonly idx: bigint;
  readonly stream: string;
  readonly rev: bigint;
}

/** A leaf whose frame is asked for. */
export interface LeafToShow extends SealedPlace {
  /** Whoever takes the export may not have its frame. */
  readonly withheld: boolean;
}

/** What stands for a leaf in `frames/`: the frame, or why there is none. */
export type Slot = Buffer | 'withheld' | 'lost';

const WITHHELD = Buffer.from('ffffffff', 'hex');
const LOST = Buffer.from('fffffffe', 'hex');

/** The bytes of a slot: the frame after its length (32 bits, big-endian), or what stands in place of it. */
export const slotBytes = (slot: Slot): readonly Buffer[] => {
  if (slot === 'withheld') return [WITHHELD];
  if (slot === 'lost') return [LOST];
  const length = Buffer.alloc(4);
  length.writeUInt32BE(slot.length);
  return [length, slot];
};

/**
 * A slot for every leaf, in their order: the log is read beside the ledger, whose order it has. Events that are not sealed,
 * or that the log has elsewhere than the ledger, are passed over.
 * @param indexOf where the ledger has an event; `null`: nowhere
 */
export async function* slotsOf(
  leaves: AsyncIterable<LeafToShow>,
  events: AsyncIterable<RawEvent>,
  indexOf: (event: RawEvent) => Promise<bigint | null>,
): AsyncGenerator<Slot> {
  const log = new Ahead(events, indexOf);
  try {
    for await (const leaf of leaves) {
      if (!leaf.withheld) await log.passUpTo(leaf);
      const event = await log.take(leaf);
      yield leaf.withheld ? 'withheld' : event ? frameOf(event) : 'lost';
    }
  } finally {
    await log.close();
  }
}

/** The log, and the event that comes next in it. */
class Ahead {
  private readonly log: AsyncIterator<RawEvent, undefined>;
  private next: RawEvent | null | undefined;
  /** Where the ledger has the next event, once it was asked. */
  private index: bigint | null | undefined;

  constructor(
    events: AsyncIterable<RawEvent>,
    private readonly indexOf: (event: RawEvent) => Promise<bigint | null>,
  ) {
    this.log = events[Symbol.asyncIterator]() as AsyncIterator<RawEvent, undefined>;
  }

  /** Passes over what the ledger has before this leaf, or nowhere: it is no event of this leaf, nor of a later one. */
  async passUpTo(leaf: SealedPlace): Promise<void> {
    for (let event = await this.peek(); event && !isOf(event, leaf); event = await this.peek()) {
      this.index ??= await this.indexOf(event);
      if (this.index !== null && this.index > leaf.idx) return;
      this.pass();
    }
  }

  /** The next event, where it is this leaf's. */
  async take(leaf: SealedPlace): Promise<RawEvent | null> {
    const event = await this.peek();
    if (!event || !isOf(event, leaf)) return null;
    this.pass();
    return event;
  }

  async close(): Promise<void> {
    await this.log.return?.();
  }

  /** `null` at the end of the log. */
  private async peek(): Promise<RawEvent | null> {
    if (this.next === undefined) {
      const { done, value } = await this.log.next();
      this.next = done === true ? null : value;
    }
    return this.next;
  }

  private pass(): void {
    [this.next, this.index] = [undefined, undefined];
  }
}

const isOf = ({ stream, revision }: RawEvent, leaf: SealedPlace): boolean =>
  stream === leaf.stream && revision === leaf.rev;
