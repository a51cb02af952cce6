import { streamOfLog } from '../log-stream/log-events.js';
import type { KeyPair, LogKeys } from './log-keys.js';
import type { SealedTree } from './sealed-tree.js';

/** When a pair of keys signs, by what is sealed of it. */
export interface Terms {
  readonly pair: KeyPair;
  /** It signs notes of more leaves than this; null: not yet. */
  readonly after: bigint | null;
  /** It signs notes of at most so many; null: of any. */
  readonly upTo: bigint | null;
}

/** What the log's own stream, as far as it is sealed, says of each pair of keys. */
export const termsOf = ({ origin, pairs }: LogKeys, tree: SealedTree): Promise<readonly Terms[]> => {
  const sealed = async (revision: bigint | null) =>
    revision === null ? null : tree.indexOf(streamOfLog(origin), revision);
  return Promise.all(
    pairs.map(async (pair) => ({
      pair,
      after: pair.from === null ? -1n : await sealed(pair.from),
      upTo: await sealed(pair.until),
    })),
  );
};

/** Whether the pair signs a note of so many leaves. */
export const signsAt = ({ after, upTo }: Terms, size: bigint): boolean =>
  after !== null && size > after && (upTo === null || size <= upTo);
