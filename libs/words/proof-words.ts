import { instantInWords } from './dates.js';

/** How far an entry is proved, as far as words need it. */
interface Proved {
  readonly index: bigint;
  readonly checkpoint: Signed | null;
}

/** A checkpoint: by whom it was signed, and when. */
interface Signed {
  readonly origin: string;
  readonly size: bigint;
  readonly signedAt: Date;
  readonly witnesses: readonly { readonly name: string; readonly at: Date }[];
}

/** "1,204". */
export const inFigures = (n: bigint): string => n.toLocaleString('en-GB');

const at = (time: Date): string => instantInWords(time.toISOString());

/** "witnessed by witness.example on 27 November 2026 at 10:14". */
const witnessedBy = (witnesses: Signed['witnesses']): string =>
  witnesses.length === 0
    ? 'no witness has signed it'
    : `witnessed by ${witnesses.map(({ name, at: time }) => `${name} on ${at(time)}`).join(' and by ')}`;

/** "checkpoint 1,210, signed on 27 November 2026 at 10:14; no witness has signed it". */
export const checkpointInWords = ({ size, signedAt, witnesses }: Signed): string =>
  `checkpoint ${inFigures(size)}, signed on ${at(signedAt)}; ${witnessedBy(witnesses)}`;

/** "Sealed as leaf 1,204 of the log; checkpoint 1,210, signed on …; witnessed by …"; `null`: it is not sealed yet. */
export const proofInWords = (state: Proved | null): string => {
  if (state === null) return 'Not sealed in the log yet.';
  const sealed = `Sealed as leaf ${inFigures(state.index)} of the log`;
  return state.checkpoint === null
    ? `${sealed}; no checkpoint covers it yet.`
    : `${sealed}; ${checkpointInWords(state.checkpoint)}.`;
};

/** What a board stands on: "This stands on checkpoint 1,234 of the log oversight.example/1b4e28ba, signed on …; witnessed by …". */
export const standsOnInWords = (sealed: Proved | null): string => {
  if (sealed === null) return 'The last entry that this stands on is not sealed in the log yet.';
  const { index, checkpoint } = sealed;
  if (checkpoint === null)
    return `This stands on the log’s leaves up to number ${inFigures(index)}, which no checkpoint covers yet.`;
  const { origin, size, signedAt, witnesses } = checkpoint;
  return `This stands on checkpoint ${inFigures(size)} of the log ${origin}, signed on ${at(signedAt)}; ${witnessedBy(witnesses)}.`;
};
