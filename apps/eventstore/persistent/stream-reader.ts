import { NO_REVISION, TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { lookAtStream } from '../reading/visible-stream.js';
import type { Place } from './source.js';
import type { PastPage, Present, SourceReader } from './source-reader.js';
import type { Store } from './store.js';

/** One stream: its past as its metadata let it be seen, its present as it is written. */
export class StreamReader implements SourceReader {
  constructor(
    private readonly store: Pick<Store, 'reader' | 'tail'>,
    private readonly stream: string,
  ) {}

  placeOf(event: StoredEvent): Place {
    return event.revision;
  }

  async last(): Promise<Place> {
    return (await this.row()).last;
  }

  async past(after: Place, count: number): Promise<PastPage | undefined> {
    const { reader } = this.store;
    const last = await this.last(); // asked first: what is written from here on is not reached without being seen
    const seen = await lookAtStream(reader, this.stream);
    if (seen.state === 'deleted') return undefined;
    if (seen.state === 'missing') return { events: [], reached: last, skipped: 0, end: true };
    const from = after + 1n > seen.visible.from ? after + 1n : seen.visible.from;
    const events = await reader.streamPage(seen.id, 'forwards', { ...seen.visible, from }, count);
    const reached = events.at(-1)?.revision ?? seen.last;
    return { events, reached, skipped: 0, end: reached >= seen.last };
  }

  present(after: Place): Present {
    const { bell, release } = this.store.tail.listen(this.stream);
    let last = after;
    let id: bigint | undefined;
    const page = async () => {
      if (last === TOMBSTONE_REVISION) return [];
      id ??= (await this.row()).id;
      if (id === undefined) return [];
      const range = { from: last + 1n, to: TOMBSTONE_REVISION, since: NO_REVISION };
      const events = await this.store.reader.streamPage(id, 'forwards', range);
      last = events.at(-1)?.revision ?? last;
      return events.map((event) => ({ event, wanted: true }));
    };
    return { bell, page, release };
  }

  private async row() {
    const rows = await this.store.reader.streamRows([this.stream]);
    return rows.get(this.stream) ?? { id: undefined, last: NO_REVISION };
  }
}
