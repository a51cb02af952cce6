/** What a signer is shown of a ledger. It believes none of it that its own memory contradicts. */
export interface SealedTree {
  /** How many leaves are committed. */
  size(): Promise<bigint>;
  /** The root of so many leaves, as the ledger has them. */
  root(size: bigint): Promise<Buffer>;
  /** The hashes of leaves from a number on, in order: as many as come at once, up to a size. */
  leafHashes(from: bigint, size: bigint): Promise<readonly Buffer[]>;
  /** Which leaf an event has; null where it is not sealed yet. */
  indexOf(stream: string, revision: bigint): Promise<bigint | null>;
  /** The newest note over this ledger, whichever log of ours signed it; null where nothing ever was signed. */
  lastNote(): Promise<string | null>;
}
