import { HASH_BYTES } from '../tree/hashing.js';
import { strictBase64 } from '../note/base64.js';

/** As many hashes as a proof in a tree of up to 2^63 leaves can have. */
export const MOST_HASHES = 63;

/** One hash per line, each with its newline. */
export const hashLines = (hashes: readonly Buffer[]): string =>
  hashes.map((hash) => `${hash.toString('base64')}\n`).join('');

/** The hashes of lines; null where one is none, or there are more than a proof can have. */
export const parseHashes = (lines: readonly string[]): readonly Buffer[] | null => {
  if (lines.length > MOST_HASHES) return null;
  const hashes = lines.map(strictBase64);
  return hashes.every((hash) => hash?.length === HASH_BYTES) ? (hashes as readonly Buffer[]) : null;
};
