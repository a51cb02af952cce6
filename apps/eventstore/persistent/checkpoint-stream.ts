import { randomUUID } from 'node:crypto';
import { lastEvent } from '../reading/last-event.js';
import { placeText, parsePlace, type Place, type Source } from './source.js';
import { appendTo, deleteStream, jsonEvent, type Store } from './store.js';

const TYPE = 'SubscriptionCheckpoint';
/** What later releases write. */
const LATER_TYPE = '$SubscriptionCheckpoint';

/** Where a group keeps how far it has come. */
export class CheckpointStream {
  private readonly stream: string;
  private writing = false;
  private waiting: Place | undefined;

  constructor(
    private readonly store: Store,
    private readonly source: Source,
    key: string,
  ) {
    this.stream = `$persistentsubscription-${key}-checkpoint`;
  }

  async load(): Promise<Place | undefined> {
    const event = await lastEvent(this.store.reader, this.stream);
    if (!event || (event.type !== TYPE && event.type !== LATER_TYPE)) return undefined;
    return parsePlace(String(JSON.parse(event.data.toString())));
  }

  /** Writes one at a time; of those that come meanwhile only the last. One that fails is left to the next. */
  async write(place: Place): Promise<void> {
    this.waiting = place;
    if (this.writing) return;
    this.writing = true;
    try {
      while (this.waiting !== undefined) {
        const text = placeText(this.source, this.waiting);
        this.waiting = undefined;
        await appendTo(this.store, this.stream, jsonEvent(randomUUID(), TYPE, text));
      }
    } catch {
      // the group is pushed from an earlier place, should it be started again before the next one is written
    } finally {
      this.writing = false;
    }
  }

  async delete(): Promise<void> {
    this.waiting = undefined; // or it would be there again
    await deleteStream(this.store, this.stream);
  }
}
