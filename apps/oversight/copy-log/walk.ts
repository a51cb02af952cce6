import type { LogPosition, RawEvent } from '#libs/kernel/raw-event.js';
import { CannotDo } from '../failure.js';
import { isTombstone, placeOf } from './copied-event.js';
import { CopyOrder, type Planned } from './copy-order.js';
import { COPIED, type EventLog } from './event-log.js';
import { LedgerRoot } from './ledger-root.js';
import { CountedNames } from './counted-names.js';
import { differenceAt, pairsOf } from './pairs.js';
import type { Recreations } from './recreations.js';

export interface Walk {
  readonly source: EventLog;
  readonly target: EventLog;
  /** Where the source is read to: what is written to it later belongs to the next copy. */
  readonly head: LogPosition | null;
  readonly recreations: Recreations;
  /** How a difference is introduced, and what is to be done about it. */
  readonly refusal: readonly [what: string, whatToDo: string];
  readonly onSame: (event: RawEvent) => void;
  /** The target has ended; this comes next. */
  readonly onMissing: (planned: Planned) => Promise<void>;
}

/** What was found on the way. */
export interface Walked {
  readonly same: number;
  /** The last of them, as the target has it. */
  readonly last: RawEvent | null;
  readonly ledgers: { readonly source: LedgerRoot; readonly target: LedgerRoot };
  /** What no server lets be the same: tombstones and re-creations with ids of their own, metadata in another place. */
  readonly tombstones: CountedNames;
  readonly recreated: CountedNames;
  readonly displaced: CountedNames;
}

/**
 * Compares both logs event by event from their beginnings, in constant memory.
 * @throws CannotDo at the first difference
 */
export const walk = async ({
  source,
  target,
  head,
  recreations,
  refusal,
  onSame,
  onMissing,
}: Walk): Promise<Walked> => {
  const ledgers = { source: new LedgerRoot(), target: new LedgerRoot() };
  const order = new CopyOrder(read(source.events(head, COPIED), ledgers.source), recreations);
  const held = read(target.events(await target.head(), COPIED), ledgers.target);
  const [tombstones, recreated] = [new CountedNames(), new CountedNames()];
  let same = 0;
  let last: RawEvent | null = null;
  for await (const { planned, there } of pairsOf(order, held)) {
    if (!planned || !there) {
      if (there) throw different(refusal, `${placeOf(there)} is not in the source, or not up to where it is copied`);
      if (planned) await onMissing(planned);
      continue;
    }
    const difference = differenceAt(planned, there);
    if (difference !== null) throw different(refusal, difference);
    if (planned.event.id !== there.id) (isTombstone(there) ? tombstones : recreated).add(placeOf(there));
    onSame(planned.event);
    same++;
    last = there;
  }
  return { same, last, ledgers, tombstones, recreated, displaced: order.displaced };
};

const different = ([what, whatToDo]: Walk['refusal'], difference: string) =>
  new CannotDo(`${what}: ${difference}.`, whatToDo);

async function* read(events: AsyncIterable<RawEvent>, ledger: LedgerRoot): AsyncGenerator<RawEvent> {
  for await (const event of events) {
    ledger.add(event);
    yield event;
  }
}
