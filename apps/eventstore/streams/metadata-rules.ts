import { parseAcl, type Acl } from '../access/acl.js';
import { NO_REVISION, TOMBSTONE_REVISION } from '../log/stored-event.js';
import { jsonMembers, withMember, type JsonMember } from './json-members.js';

/** The part of a stream's metadata that the server itself obeys; it is kept whole in the metadata stream. */
export interface StreamMetadata {
  maxCount?: bigint | undefined;
  /** Seconds. */
  maxAge?: bigint | undefined;
  truncateBefore?: bigint | undefined;
  acl?: Acl | undefined;
}

/** What a soft delete writes in place of all metadata. */
export const SOFT_DELETED_METADATA = `{"$tb":${TOMBSTONE_REVISION}}`;

const NONE: StreamMetadata = {};
/** A metadata stream keeps its last event. */
const OF_METADATA_STREAM: StreamMetadata = { maxCount: 1n };

const META = '$$';
export const isMetadataStream = (stream: string): boolean => stream.startsWith(META);
export const metadataStreamOf = (stream: string): string => META + stream;
export const originalStreamOf = (stream: string): string => stream.slice(META.length);

/** The longest time that EventStoreDB can tell, in seconds. */
const LONGEST = 922_337_203_685n;

/** Undefined if it is no whole number, or one that EventStoreDB cannot take. */
const wholeNumber = (text: string, most = TOMBSTONE_REVISION): bigint | undefined => {
  if (!/^-?\d+$/.test(text)) return undefined;
  const value = BigInt(text);
  return value >= -most && value <= most ? value : undefined;
};

/** A count or an age that is not positive limits nothing, nor does a negative revision; what else is said holds. */
const limiting = ({ maxCount = 0n, maxAge = 0n, truncateBefore = -1n, acl }: StreamMetadata): StreamMetadata => ({
  ...(maxCount > 0n ? { maxCount } : {}),
  ...(maxAge > 0n ? { maxAge } : {}),
  ...(truncateBefore >= 0n ? { truncateBefore } : {}),
  ...(acl ? { acl } : {}),
});

const read = (members: JsonMember[]): StreamMetadata | undefined => {
  const metadata: StreamMetadata = {};
  for (const [key, value] of members) {
    if (key === '$maxCount') metadata.maxCount = wholeNumber(value);
    else if (key === '$maxAge') metadata.maxAge = wholeNumber(value, LONGEST);
    else if (key === '$tb') metadata.truncateBefore = wholeNumber(value);
    else if (key === '$cacheControl' && wholeNumber(value, LONGEST) === undefined) return undefined;
    else if (key === '$tmp' && value !== 'true' && value !== 'false') return undefined;
    else if (key === '$acl') metadata.acl = parseAcl(JSON.parse(value));
  }
  return Object.values(metadata).includes(undefined) ? undefined : limiting(metadata);
};

/** A stream's rules from its metadata stream's last event. What cannot be read, wholly, counts as empty. */
export const metadataOf = (stream: string, lastMetadata: Buffer | undefined): StreamMetadata => {
  if (isMetadataStream(stream)) return OF_METADATA_STREAM;
  if (lastMetadata === undefined || lastMetadata.length === 0) return NONE;
  const members = jsonMembers(lastMetadata.toString());
  return (members && read(members)) ?? NONE;
};

export const isSoftDeleted = (metadata: StreamMetadata): boolean => metadata.truncateBefore === TOMBSTONE_REVISION;

/** The metadata with `$tb` at the revision from which a soft-deleted stream goes on; all else as it was written. */
export const undeletedMetadata = (lastMetadata: Buffer, from: bigint): string | undefined => {
  const members = jsonMembers(lastMetadata.toString());
  return members && withMember(members, '$tb', String(from));
};

/** The first revision that reads of the stream show. */
export const firstVisible = ({ maxCount, truncateBefore }: StreamMetadata, last: bigint): bigint => {
  const byCount = maxCount === undefined ? 0n : last - maxCount + 1n;
  const byRevision = truncateBefore ?? 0n;
  return [0n, byCount, byRevision].reduce((a, b) => (a > b ? a : b));
};

const TICKS_PER_SECOND = 10_000_000n;

/** The time, in ticks, before which events are too old to be shown. */
export const visibleSince = ({ maxAge }: StreamMetadata, now: bigint): bigint =>
  maxAge === undefined ? NO_REVISION : now - maxAge * TICKS_PER_SECOND;
