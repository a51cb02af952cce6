import type { Alarm } from '#libs/kernel/alarm.js';
import type { RawEvent } from '#libs/kernel/raw-event.js';
import type { LedgerRow } from '../ledger-rows.js';

const of = ({ stream, revision }: RawEvent) => ({ stream, revision: String(revision) });

export const differs = (event: RawEvent, { idx }: LedgerRow): Alarm => ({
  ...of(event),
  code: 'differs-from-leaf',
  message: `It is not what was sealed as number ${idx}: the event was changed in the log, or its leaf in the ledger.`,
});

export const missing = ({ idx, stream, rev }: LedgerRow): Alarm => ({
  ...{ code: 'missing-from-log', stream, revision: String(rev) },
  message: `It was sealed as number ${idx}, and the log has it no more.`,
});

export const inserted = (event: RawEvent): Alarm => ({
  ...of(event),
  code: 'not-sealed',
  message: 'It lies among events that are sealed, and is not sealed itself: it was put into the log afterwards.',
});

export const moved = (event: RawEvent, { idx }: LedgerRow): Alarm => ({
  ...of(event),
  code: 'not-sealed',
  message: `It was sealed as number ${idx}, and lies elsewhere in the log, or there twice.`,
});

export const leafGone = (event: RawEvent, idx: bigint): Alarm => ({
  ...of(event),
  code: 'leaf-missing',
  message: `It has no leaf: number ${idx} of the ledger is gone.`,
});

export const leavesGone = (from: bigint, to: bigint): Alarm => ({
  ...{ code: 'leaf-missing', stream: 'audit.leaf', revision: String(from) },
  message:
    from === to
      ? `Number ${from} of the ledger is gone, and no event of the log is in its place.`
      : `The numbers ${from} to ${to} of the ledger are gone, and no events of the log are in their place.`,
});

export const otherCount = (leaves: bigint, said: bigint): Alarm => ({
  ...{ code: 'leaf-missing', stream: 'audit.leaf', revision: String(said) },
  message: `The ledger says that it has ${said} leaves, and has ${leaves}.`,
});
