import type { PastEvent } from './aggregate-repository.js';

const MOST_STREAMS = 10_000;
/** Of the events' data as JSON: some 60 MB of memory. */
const MOST_CHARACTERS = 32_000_000;

interface Kept {
  readonly events: readonly PastEvent[];
  readonly characters: number;
}

/** The events of the streams that were written last, whole streams only; the oldest are dropped first. */
export class RecentStreams {
  private readonly streams = new Map<string, Kept>();
  private readonly sizes = new WeakMap<PastEvent, number>();
  private characters = 0;

  constructor(private readonly mostCharacters: number = MOST_CHARACTERS) {}

  /** Gives a stream's events out once: what comes of it is kept anew. */
  take(stream: string): readonly PastEvent[] | null {
    const kept = this.streams.get(stream);
    if (!kept) return null;
    this.streams.delete(stream);
    this.characters -= kept.characters;
    return kept.events;
  }

  keep(stream: string, events: readonly PastEvent[]): void {
    this.take(stream);
    const characters = events.reduce((sum, event) => sum + this.sizeOf(event), 0);
    this.streams.set(stream, { events, characters });
    this.characters += characters;
    for (const oldest of this.streams.keys()) {
      if (this.streams.size <= MOST_STREAMS && this.characters <= this.mostCharacters) break;
      this.take(oldest);
    }
  }

  /** Counted once for each event, however often its stream is kept anew. */
  private sizeOf(event: PastEvent): number {
    const size = this.sizes.get(event) ?? JSON.stringify(event.event.data).length;
    this.sizes.set(event, size);
    return size;
  }
}
