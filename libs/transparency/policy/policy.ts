import type { VerifierKey } from '../note/key.js';

/** A witness that a policy names. */
export interface Witness {
  readonly name: string;
  readonly key: VerifierKey;
  /** Where it is asked: its submission prefix; null where it is only known. */
  readonly url: string | null;
}

/** Who must have signed, so that a checkpoint counts: a witness, so many of several, or nobody. */
export type Quorum =
  | { readonly of: 'none' }
  | { readonly of: 'witness'; readonly witness: Witness }
  | { readonly of: 'group'; readonly least: number; readonly members: readonly Quorum[] };

/** Which logs and witnesses are known, and which signatures suffice. C2SP tlog-policy. */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly Witness[];
  readonly quorum: Quorum;
}

/** Whether those who signed suffice. `signed` tells of a witness's key whether it did. */
export const suffices = (quorum: Quorum, signed: (key: VerifierKey) => boolean): boolean => {
  if (quorum.of === 'none') return true;
  if (quorum.of === 'witness') return signed(quorum.witness.key);
  return quorum.members.filter((member) => suffices(member, signed)).length >= quorum.least;
};
