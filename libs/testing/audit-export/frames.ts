import { frameOf } from '#libs/transparency/leaf/leaf.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { NewRawEvent } from '#libs/kernel/raw-event.js';

/** In place of a frame: one that the reader may not have, and one of an event that the store no longer has. */
export const WITHHELD = 'withheld';
export const LOST = 'lost';
export type Slot = Buffer | typeof WITHHELD | typeof LOST;

const STREAMS = 7;
const uuid = (number: number): string => `00000000-0000-5000-8000-${number.toString(16).padStart(12, '0')}`;

export const streamOf = (number: number): string => `action-${uuid(number)}`;

/** An event of a stream of the tests; each with its own words, so that no two are the same. */
export const eventOf = (number: number, revision: bigint, more: Partial<NewRawEvent> = {}): NewRawEvent => ({
  stream: streamOf(number),
  revision,
  id: uuid(1000 * number + Number(revision % 1000n)),
  type: 'ActionNoted.v1',
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify({ words: `Revision ${revision} of ${number}` })),
  metadata: Buffer.from('{"nonce":"00112233445566778899aabbccddeeff"}'),
  ...more,
});

/** The stream in which a log tells of its keys. */
export const ownStreamOf = (origin: string): string => `audit-log-${naturalId(['audit-log', origin])}`;

/** As many events as are asked for, of seven streams in turn. */
export const framesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, n) => frameOf(eventOf(n % STREAMS, BigInt(Math.floor(n / STREAMS)))));

const length = (bytes: Buffer): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes.length);
  return four;
};

/** A slot as it stands in `frames/`. */
export const slotBytes = (slot: Slot): Buffer => {
  if (slot === WITHHELD) return Buffer.from('ffffffff', 'hex');
  if (slot === LOST) return Buffer.from('fffffffe', 'hex');
  return Buffer.concat([length(slot), slot]);
};

/** The keys of a leaf as they stand in `keys/`. */
export const keyBytes = (keys: readonly Buffer[]): Buffer => {
  const sorted = Buffer.concat([...keys].sort((a, b) => a.compare(b)));
  return Buffer.concat([length(sorted), sorted]);
};
