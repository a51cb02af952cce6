import { parseSize } from '../note/checkpoint.js';
import { hashLines, parseHashes } from './hash-lines.js';

/** What a witness is asked to sign, and why it may: C2SP tlog-witness, the body of `add-checkpoint`. */
export interface AddCheckpoint {
  /** Leaves of the tree that the witness signed last; 0 for none. */
  readonly old: bigint;
  readonly hashes: readonly Buffer[];
  readonly note: string;
}

export const addCheckpointText = ({ old, hashes, note }: AddCheckpoint): string =>
  `old ${old}\n${hashLines(hashes)}\n${note}`;

/** The parts of such a body; null for what is none. Nothing is verified here. */
export const parseAddCheckpoint = (text: string): AddCheckpoint | null => {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [first = '', ...rest] = text.slice(0, end).split('\n');
  const old = first.startsWith('old ') ? parseSize(first.slice('old '.length)) : null;
  const hashes = parseHashes(rest);
  return old === null || hashes === null ? null : { old, hashes, note: text.slice(end + 2) };
};
