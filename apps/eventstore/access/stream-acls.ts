import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import { TOMBSTONE_REVISION, type StoredEvent } from '../log/stored-event.js';
import { lastEvent } from '../reading/last-event.js';
import { LruMap } from '../streams/lru-map.js';
import { isMetadataStream, metadataOf, metadataStreamOf, originalStreamOf } from '../streams/metadata-rules.js';
import type { Acl, Right } from './acl.js';
import { BUILT_IN, parseDefaultAcls, type DefaultAcls } from './default-acls.js';

const SETTINGS = '$settings';
const CACHED_STREAMS = 10_000;

/** A stream's own ACL and the defaults behind it. */
interface Acls {
  own: Acl;
  defaults: DefaultAcls;
}

const isSystemStream = (stream: string) => stream.startsWith('$');

const rolesIn = ({ own, defaults }: Acls, right: Right, stream: string): readonly string[] => {
  const kind = isSystemStream(stream) ? 'system' : 'user';
  return own[right] ?? defaults[kind][right] ?? BUILT_IN[kind][right];
};

/**
 * Who has which right to which stream: a cache of committed ACLs. A commit that changes one evicts it before the writer is
 * answered, so the next call goes by the new rules.
 */
export class StreamAcls {
  private readonly own = new LruMap<string, Acl>(CACHED_STREAMS);
  private defaults: DefaultAcls | undefined;
  /** Counts evictions: a read that one happened during may be stale, and is not cached. */
  private changes = 0;

  constructor(
    private readonly reader: LogReader,
    tail: LogTail,
  ) {
    tail.onCommitted((events) => {
      for (const event of events) this.written(event);
    });
  }

  /** The users and groups that have the right; at once, if that is known. */
  rolesWith(right: Right, stream: string): readonly string[] | Promise<readonly string[]> {
    const own = this.own.get(stream);
    if (own && this.defaults) return rolesIn({ own, defaults: this.defaults }, right, stream);
    return this.read(stream).then((acls) => rolesIn(acls, right, stream));
  }

  /** Rules are in metadata streams and in the settings; a tombstone ends them. */
  private written({ stream, revision }: StoredEvent) {
    const isRule = isMetadataStream(stream) || stream === SETTINGS || revision === TOMBSTONE_REVISION;
    if (!isRule) return;
    const of = isMetadataStream(stream) ? originalStreamOf(stream) : stream;
    if (of === SETTINGS) this.defaults = undefined;
    this.own.delete(of);
    this.changes++;
  }

  private async read(stream: string): Promise<Acls> {
    const { changes } = this;
    const [own, defaults] = await Promise.all([this.readOwn(stream), this.defaults ?? this.readDefaults()]);
    if (changes === this.changes) {
      this.own.set(stream, own);
      this.defaults = defaults;
    }
    return { own, defaults };
  }

  private async readDefaults(): Promise<DefaultAcls> {
    return parseDefaultAcls((await lastEvent(this.reader, SETTINGS))?.data);
  }

  private async readOwn(stream: string): Promise<Acl> {
    const meta = metadataStreamOf(stream);
    const rows = await this.reader.streamRows([stream, meta]);
    if (rows.get(stream)?.last === TOMBSTONE_REVISION) return {};
    return metadataOf(stream, rows.get(meta)?.lastData).acl ?? {};
  }
}
