import { EMPTY_ROOT, HASH_BYTES } from '../tree/hashing.js';
import { strictBase64 } from './base64.js';

/** What a log states of itself: its tree of so many leaves has this root. C2SP tlog-checkpoint, without extension lines. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Buffer;
}

const LARGEST = 2n ** 63n - 1n;

/** A whole number as these texts write it: decimal, no zero in front, up to 2^63-1; null for any other. */
export const parseSize = (text: string): bigint | null => {
  if (!/^(0|[1-9]\d{0,18})$/.test(text)) return null;
  const size = BigInt(text);
  return size <= LARGEST ? size : null;
};

/** The text that is signed, with its last newline. */
export const textOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The checkpoint of a note's text; null where it is in any other form: exactly three lines. */
export const parseCheckpoint = (text: string): Checkpoint | null => {
  const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
  const size = parseSize(digits);
  const root = strictBase64(base64);
  if (origin === '' || size === null || root?.length !== HASH_BYTES || end !== '' || more.length > 0) return null;
  return size === 0n && !root.equals(EMPTY_ROOT) ? null : { origin, size, root };
};
