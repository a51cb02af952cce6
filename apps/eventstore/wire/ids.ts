import { shared, type Shared } from './protocol.js';
import { unknown } from './errors.js';

const DASHED = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BARE = /^[0-9a-f]{32}$/;

const dashed = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/**
 * A UUID in lower case with dashes.
 * @throws RpcError UNKNOWN if it is none
 */
export const parseUuid = (uuid: Shared.UUID | undefined): string => {
  const structured = uuid?.getStructured();
  if (structured) return dashed(half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits()));
  const text = uuid?.getString().trim().toLowerCase() ?? '';
  if (DASHED.test(text)) return text;
  if (BARE.test(text)) return dashed(text);
  throw unknown(`'${text}' is not a UUID.`);
};

export const uuidAsText = (id: string): Shared.UUID => new shared.UUID().setString(id);

export const uuidAsBits = (id: string): Shared.UUID => {
  const hex = id.replaceAll('-', '');
  const bits = (part: string) => BigInt.asIntN(64, BigInt(`0x${part}`)).toString();
  return new shared.UUID().setStructured(
    new shared.UUID.Structured()
      .setMostSignificantBits(bits(hex.slice(0, 16)))
      .setLeastSignificantBits(bits(hex.slice(16))),
  );
};

/**
 * A stream's name.
 * @throws RpcError UNKNOWN if there is none
 */
export const parseStreamName = (identifier: Shared.StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
  if (name === '') throw unknown('A stream name is required.');
  return name;
};

/**
 * The name of a stream that is to be written: `$$` would be the metadata of one without a name.
 * @throws RpcError UNKNOWN if there is none
 */
export const parseWrittenStream = (identifier: Shared.StreamIdentifier | undefined): string => {
  const name = parseStreamName(identifier);
  if (name === '$$') throw unknown('A stream name is required after $$.');
  return name;
};

export const streamIdentifier = (stream: string): Shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

const SIGNED_END = 2n ** 63n;
const UNSIGNED_END = 2n ** 64n;

/**
 * An unsigned 64-bit number of the protocol as the server counts: the last of them means the end, -1.
 * @throws RpcError UNKNOWN if a signed number cannot hold it
 */
export const parseRevision = (text: string): bigint => {
  const value = BigInt(text);
  if (value === UNSIGNED_END - 1n) return -1n;
  if (value >= SIGNED_END) throw unknown(`${text} is beyond every revision and position.`);
  return value;
};
