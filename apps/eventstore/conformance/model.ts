import type { AppendStep, ReadStep, RemoveStep, SetMetadataStep } from './scenario.js';

/** The steps that the model knows how to answer. */
export type ModelStep = AppendStep | ReadStep | RemoveStep | SetMetadataStep;

interface Written {
  id: string;
  position: number;
}

interface Stream {
  events: Written[];
  /** How many events its metadata stream has had. */
  metadataWrites: number;
  maxCount?: number | undefined;
  truncateBefore: number;
  softDeleted: boolean;
  tombstoned: boolean;
}

type Expectation = string | number;
type Verdict = { before: number } | 'write' | 'wrong' | 'deleted';

const lastOf = (stream: Stream) => stream.events.length - 1;
const firstVisible = (stream: Stream) => {
  if (stream.softDeleted) return Infinity;
  const byCount = stream.maxCount === undefined ? 0 : stream.events.length - stream.maxCount;
  return Math.max(0, stream.truncateBefore, byCount);
};
const asPosition = (position: number) => ({ $pos: String(position) });
const numbered: Record<string, string> = { any: '-2', no_stream: '-1', stream_exists: '-4' };

/** What the design's table and the recording say of streams, as plainly as can be: one list of events a stream. */
export class StreamsModel {
  private readonly streams = new Map<string, Stream>();
  private lastPosition = 0;

  /** The ids of a stream's events, in their order. */
  ids(name: string): string[] {
    return this.stream(name).events.map(({ id }) => id);
  }

  /** The answer to a step, in the form that a player gives. */
  answer(step: ModelStep): unknown {
    switch (step.op) {
      case 'append':
        return this.append(step);
      case 'read':
        return this.read(step);
      case 'setMetadata':
        return this.setMetadata(step);
      case 'remove':
      case 'tombstone':
        return this.remove(step);
    }
  }

  private stream(name: string): Stream {
    const fresh = { events: [], metadataWrites: 0, truncateBefore: 0, softDeleted: false, tombstoned: false };
    const stream: Stream = this.streams.get(name) ?? fresh;
    this.streams.set(name, stream);
    return stream;
  }

  private writeMetadata(stream: Stream): number {
    stream.metadataWrites++;
    return ++this.lastPosition;
  }

  /** A soft-deleted stream that is written again begins where it is written. */
  private undelete(stream: Stream, from: number) {
    stream.softDeleted = false;
    stream.truncateBefore = from;
    this.writeMetadata(stream);
  }

  private judge(stream: Stream, expect: Expectation, ids: string[]): Verdict {
    const last = lastOf(stream);
    if (stream.tombstoned) return 'deleted';
    if (expect === 'stream_exists' && stream.softDeleted) return 'deleted';
    if (expect === 'stream_exists' && last < 0 && stream.metadataWrites === 0) return 'wrong';
    if (typeof expect === 'string' && expect !== 'no_stream') {
      const places = ids.map((id) => stream.events.findIndex((event) => event.id === id));
      if (places.length === 0 || places[0] === -1) return 'write';
      return places.includes(-1) ? 'wrong' : { before: places.at(-1) ?? -1 };
    }
    const revision = expect === 'no_stream' ? -1 : Number(expect);
    if (revision === last) return 'write';
    if (revision > last) return 'wrong';
    const matching = ids.findIndex((id, i) => stream.events[revision + 1 + i]?.id !== id);
    if (matching === -1 && ids.length > 0) return { before: revision + ids.length };
    return matching === 0 && expect === 'no_stream' && stream.softDeleted ? 'write' : 'wrong';
  }

  private append({ stream: name, events, expect = 'any', via }: AppendStep) {
    const stream = this.stream(name);
    const ids = events.map(({ id }) => id);
    const verdict = this.judge(stream, expect, ids);
    const last = lastOf(stream);
    if (verdict === 'deleted')
      return { error: { type: 'stream-deleted', ...(via === 'unary' ? { code: 9 } : {}), streamName: name } };
    if (verdict === 'wrong') {
      const actualVersion = last < 0 ? 'no_stream' : String(last);
      const expectedVersion = String(expect);
      return { error: { type: 'wrong-expected-version', streamName: name, expectedVersion, actualVersion } };
    }
    if (verdict !== 'write') {
      const { before } = verdict;
      const position = stream.events[before]?.position ?? 0;
      return {
        success: true,
        next: String(before),
        position: before < firstVisible(stream) ? null : asPosition(position),
      };
    }
    for (const id of ids) stream.events.push({ id, position: ++this.lastPosition });
    const position = asPosition(this.lastPosition);
    if (stream.softDeleted) this.undelete(stream, last + 1);
    return { success: true, next: String(lastOf(stream)), position };
  }

  private remove({ op, stream: name, expect = 'any' }: RemoveStep) {
    const stream = this.stream(name);
    const last = lastOf(stream);
    const verdict = this.judge(stream, expect, ['a new one']);
    if (verdict === 'deleted') return { error: { type: 'stream-deleted', code: 9, streamName: name } };
    const never = last < 0 && stream.metadataWrites === 0;
    if (verdict !== 'write' || (op === 'remove' && never)) {
      const expectedVersion = numbered[expect] ?? String(expect);
      const told = { streamName: name, expectedVersion, actualVersion: String(last) };
      return { error: { type: 'wrong-expected-version', code: 9, ...told } };
    }
    if (op === 'tombstone') {
      stream.tombstoned = true;
      return { position: asPosition(++this.lastPosition) };
    }
    stream.softDeleted = true;
    stream.maxCount = undefined;
    return { position: asPosition(this.writeMetadata(stream)) };
  }

  private setMetadata({ stream: name, metadata }: SetMetadataStep) {
    const stream = this.stream(name);
    // Metadata that a stream has go on after its tombstone; none begin after it.
    if (stream.tombstoned && stream.metadataWrites === 0)
      return { error: { type: 'stream-deleted', streamName: `$$${name}` } };
    const next = String(stream.metadataWrites);
    const position = asPosition(this.writeMetadata(stream));
    stream.maxCount = metadata.maxCount as number | undefined;
    stream.truncateBefore = (metadata.truncateBefore as number | undefined) ?? 0;
    if (stream.softDeleted) this.undelete(stream, stream.events.length);
    return { success: true, next, position };
  }

  private read({ stream: name, from, direction = 'forwards', max = Infinity }: ReadStep) {
    const stream = this.stream(name);
    if (stream.tombstoned) return { error: { type: 'stream-deleted', code: 9, streamName: name } };
    if (stream.events.length === 0 || stream.softDeleted)
      return { error: { type: 'stream-not-found', streamName: name } };
    const first = firstVisible(stream);
    const shown = stream.events
      .map((event, revision) => ({ ...event, revision }))
      .filter(({ revision }) => revision >= first);
    const start = from === 'end' ? Infinity : from === 'start' || from === undefined ? 0 : from;
    const found =
      direction === 'forwards'
        ? shown.filter(({ revision }) => revision >= start)
        : shown.filter(({ revision }) => revision <= start).reverse();
    return found.slice(0, max).map(({ id, revision, position }) => ({
      event: {
        stream: name,
        revision: String(revision),
        type: 'T',
        id,
        json: true,
        data: { id },
        position: asPosition(position),
      },
      commit: asPosition(position),
    }));
  }
}
