import { strictBase64 } from '../note/base64.js';
import { parseSize } from '../note/checkpoint.js';
import { hashLines, parseHashes } from './hash-lines.js';

/** A proof that can be kept and checked offline: an index, hashes from the leaf up, and a note. C2SP tlog-proof. */
export interface InclusionProof {
  readonly index: bigint;
  readonly hashes: readonly Buffer[];
  /** The note as it was published, byte for byte. */
  readonly note: string;
  /** Here the leaf. Nothing vouches for it but that its hash is in the tree. */
  readonly extra: Buffer;
}

const FORM = 'c2sp.org/tlog-proof@v1';

export const inclusionProofText = ({ index, hashes, note, extra }: InclusionProof): string =>
  `${FORM}\nextra ${extra.toString('base64')}\nindex ${index}\n${hashLines(hashes)}\n${note}`;

/** The parts of a proof; null for what is none. Nothing is verified here. */
export const parseInclusionProof = (text: string): InclusionProof | null => {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [form, extraLine = '', indexLine = '', ...rest] = text.slice(0, end).split('\n');
  const extra = extraLine.startsWith('extra ') ? strictBase64(extraLine.slice('extra '.length)) : null;
  const index = indexLine.startsWith('index ') ? parseSize(indexLine.slice('index '.length)) : null;
  const hashes = parseHashes(rest);
  if (form !== FORM || extra === null || index === null || hashes === null) return null;
  return { index, hashes, note: text.slice(end + 2), extra };
};
