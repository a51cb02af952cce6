import { isKind, KINDS } from '#libs/domain/kinds.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';

const METADATA = '$$';

/** What the names of our streams begin with. Others' may begin so too: see `isOurs`. */
export const STREAM_PREFIXES: readonly string[] = KINDS.map((kind) => `${kind}-`);

/** Those, and the streams of their metadata. */
export const AUDITED_PREFIXES: readonly string[] = [
  ...STREAM_PREFIXES,
  ...STREAM_PREFIXES.map((prefix) => METADATA + prefix),
];

export const isOurs = (stream: string): boolean => isKind(parseStreamId(stream)?.kind ?? '');

/** One of ours, or the metadata of one. */
export const isAudited = (stream: string): boolean =>
  isOurs(stream.startsWith(METADATA) ? stream.slice(METADATA.length) : stream);
