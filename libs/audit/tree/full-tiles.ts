const MOST = 4_096;

/**
 * The hashes over full tiles, which never change, so that whoever reads the right edge of a tree again and again does not read
 * up to 255 tiles of each level for it. Of one ledger; at most 4,096 of them, the newest.
 */
export class FullTileHashes {
  private readonly kept = new Map<string, Buffer>();

  of(level: number, index: bigint): Buffer | undefined {
    return this.kept.get(`${level}/${index}`);
  }

  keep(level: number, index: bigint, hash: Buffer): void {
    this.kept.set(`${level}/${index}`, hash);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}
