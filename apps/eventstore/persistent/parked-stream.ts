import { randomUUID } from 'node:crypto';
import { ANY_STREAM, resolveLinks } from '../reading/links.js';
import { lookAtStream } from '../reading/visible-stream.js';
import { metadataStreamOf } from '../streams/metadata-rules.js';
import { originalOf, type ResolvedEvent } from '../wire/read-response.js';
import { lastEvent } from '../reading/last-event.js';
import { appendTo, deleteStream, type Store } from './store.js';

const NOTHING = Buffer.alloc(0);
const ACL = { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' };

/** A link to what is parked: to the event itself, not to a link that led to it; a link to nowhere is parked as it is. */
const linkData = ({ event, link }: ResolvedEvent): Buffer =>
  event ? Buffer.from(`${event.revision}@${event.stream}`) : (link?.data ?? NOTHING);

const parkedMetadata = (reason: string, revision: bigint): Buffer => {
  const [added, because] = [new Date().toISOString(), reason].map((text) => JSON.stringify(text));
  return Buffer.from(`{"added":${added},"reason":${because},"subscriptionEventNumber":${revision}}`);
};

export interface ParkedPage {
  messages: { revision: bigint; event: ResolvedEvent }[];
  next: bigint;
  end: boolean;
}

/** Where a group keeps messages that nobody could handle, as links, until they are replayed. */
export class ParkedStream {
  readonly stream: string;
  private first = -1n;
  private last = -1n;

  constructor(
    private readonly store: Store,
    key: string,
  ) {
    this.stream = `$persistentsubscription-${key}-parked`;
  }

  /** As EventStoreDB counts them: a group that goes on without a checkpoint does not know of those it had before. */
  get count(): bigint {
    if (this.last < 0n) return 0n;
    return this.first < 0n ? this.last + 1n : this.last - this.first + 1n;
  }

  async load(): Promise<void> {
    const { reader } = this.store;
    const last = await lastEvent(reader, this.stream);
    const seen = await lookAtStream(reader, this.stream);
    if (!last || seen.state !== 'present') return;
    this.last = last.revision;
    this.first = seen.visible.from;
  }

  /** @param id the same for every attempt to park one message, which is written once then */
  async park(id: string, event: ResolvedEvent, reason: string): Promise<void> {
    this.last = await appendTo(this.store, this.stream, {
      id,
      type: '$>',
      isJson: false,
      data: linkData(event),
      metadata: parkedMetadata(reason, originalOf(event).revision),
    });
  }

  /** The last revision, though it may have been replayed; undefined if there is nothing. */
  async lastRevision(): Promise<bigint | undefined> {
    const seen = await lookAtStream(this.store.reader, this.stream);
    return seen.state === 'present' ? seen.last : undefined;
  }

  /** A page from a revision on, with links followed. */
  async read(from: bigint, count: number): Promise<ParkedPage> {
    const { reader } = this.store;
    const seen = await lookAtStream(reader, this.stream);
    if (seen.state !== 'present') return { messages: [], next: from, end: true };
    const start = from > seen.visible.from ? from : seen.visible.from;
    const links = await reader.streamPage(seen.id, 'forwards', { ...seen.visible, from: start }, count);
    const last = links.at(-1);
    const next = last ? last.revision + 1n : seen.last + 1n;
    const resolved = await resolveLinks(reader, links, ANY_STREAM);
    const messages = resolved.map((event) => ({ revision: originalOf(event).revision, event }));
    return { messages, next, end: next > seen.last };
  }

  /** What comes before the revision is parked no more. */
  async truncate(before: bigint): Promise<void> {
    const data = Buffer.from(`{"$tb":${before},"$acl":${JSON.stringify(ACL)}}`);
    const metadata = { id: randomUUID(), type: '$metadata', isJson: true, data, metadata: NOTHING };
    await appendTo(this.store, metadataStreamOf(this.stream), metadata);
    this.first = before;
  }

  async delete(): Promise<void> {
    await deleteStream(this.store, this.stream);
  }
}
