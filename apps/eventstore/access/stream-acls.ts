import type { LogReader } from '../log/log-reader.js';
import type { LogTail } from '../log/log-tail.js';
import { TOMBSTONE_REVISION } from '../log/stored-event.js';
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
 * Who has which right to which stream, from what is committed. What was read is kept until the log tells that it was
 * written again, which is before the writer is answered: the next call goes by the new rules.
 */
export class StreamAcls {
  private readonly own = new LruMap<string, Acl>(CACHED_STREAMS);
  private defaults: DefaultAcls | undefined;
  /** What was being read when this changed may be older. */
  private changes = 0;

  constructor(
    private readonly reader: LogReader,
    tail: LogTail,
  ) {
    tail.onCommitted((events) => {
      for (const { stream } of events) this.written(stream);
    });
  }

  /** The users and groups that have the right; at once, if that is known. */
  rolesWith(right: Right, stream: string): readonly string[] | Promise<readonly string[]> {
    const own = this.own.get(stream);
    if (own && this.defaults) return rolesIn({ own, defaults: this.defaults }, right, stream);
    return this.read(stream).then((acls) => rolesIn(acls, right, stream));
  }

  private written(stream: string) {
    if (stream === SETTINGS) this.defaults = undefined;
    else if (isMetadataStream(stream)) this.own.delete(originalStreamOf(stream));
    else return;
    this.changes++;
  }

  private async read(stream: string): Promise<Acls> {
    const { changes } = this;
    const [own, settings] = await Promise.all([this.readOwn(stream), lastEvent(this.reader, SETTINGS)]);
    const defaults = parseDefaultAcls(settings?.data);
    if (changes === this.changes) {
      this.own.set(stream, own);
      this.defaults = defaults;
    }
    return { own, defaults };
  }

  private async readOwn(stream: string): Promise<Acl> {
    const meta = metadataStreamOf(stream);
    const rows = await this.reader.streamRows([stream, meta]);
    if (rows.get(stream)?.last === TOMBSTONE_REVISION) return {};
    return metadataOf(stream, rows.get(meta)?.lastData).acl ?? {};
  }
}
