import type { RawEvent } from '#libs/kernel/raw-event.js';
import { placeOf } from './copied-event.js';
import { CountedNames } from './counted-names.js';
import type { Recreations } from './recreations.js';

export interface Planned {
  readonly event: RawEvent;
  /**
   * `own`: where the source has it. `moved`: with the deletion before it, in one append. `left`: in its own place, but
   * written by the target's server.
   */
  readonly how: 'own' | 'moved' | 'left';
}

/**
 * The order in which events are written, which is the source's but for one thing. A server writes metadata of its own when
 * a soft-deleted stream is written again, with an id that nobody can choose. So that the copy ends with the source's
 * events, what follows a soft deletion in the metadata is written together with it: to the server the stream is not
 * deleted then when it is written again.
 */
export class CopyOrder implements AsyncIterable<Planned> {
  /** Metadata that lie elsewhere in the copy's `$all` than in the source's. */
  readonly displaced = new CountedNames();
  private readonly moved = new Set<string>();
  private readonly left = new Set<string>();

  constructor(
    private readonly source: AsyncIterable<RawEvent>,
    private readonly recreations: Recreations,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Planned> {
    let before: RawEvent | undefined;
    for await (const event of this.source) {
      const follows = before?.stream === event.stream;
      before = event;
      if (this.moved.delete(placeOf(event))) {
        if (!follows) this.displaced.add(placeOf(event));
        continue;
      }
      yield { event, how: this.left.delete(placeOf(event)) ? 'left' : 'own' };
      yield* this.with(event);
    }
  }

  /** An earlier copy ended between the deletion and this: its place is its own, and the server writes it. */
  leave(event: RawEvent): void {
    this.moved.delete(placeOf(event));
    this.left.add(placeOf(event));
  }

  private *with(deletion: RawEvent): Generator<Planned> {
    for (const event of this.recreations.get(placeOf(deletion)) ?? []) {
      this.moved.add(placeOf(event));
      yield { event, how: 'moved' };
    }
  }
}
