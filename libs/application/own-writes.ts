import type { Loaded } from './load.js';

/** A thing after the event of this revision. */
export type Standing = Pick<Loaded, 'state'> & { readonly revision: bigint };

const MOST = 10_000;

/**
 * Things as this process itself left them, so that their streams need not be read again. Somebody else may have written
 * since: only an append that the event store takes at that very revision says that nobody did.
 */
export class OwnWrites {
  private readonly things = new Map<string, Standing>();

  /** Gives it out once: what comes of it is kept anew. */
  take(stream: string): Standing | null {
    const standing = this.things.get(stream) ?? null;
    this.things.delete(stream);
    return standing;
  }

  keep(stream: string, standing: Standing): void {
    if (this.things.size >= MOST) this.things.clear();
    this.things.set(stream, standing);
  }
}
