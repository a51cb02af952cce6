/** `recommendation-3f0c…`: the aggregate's kind, a hyphen, the UUIDv5 of its natural key. */
export const streamId = (kind: string, id: string): string => `${kind}-${id}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text can be the id of a thing, in either case of letters; anything else names none. */
export const isId = (text: string): boolean => UUID.test(text);

/** The one spelling in which ids are told and stored (RFC 9562, 4: small letters out, either case in). */
export const spelledId = (id: string): string => id.toLowerCase();

const UUID_LENGTH = 36;

/** Splits a stream name of ours; `null` for any other stream. Kinds may hold hyphens (`action-plan`). */
export const parseStreamId = (stream: string): { kind: string; id: string } | null => {
  const cut = stream.length - UUID_LENGTH;
  if (cut < 2 || stream[cut - 1] !== '-') return null;
  return { kind: stream.slice(0, cut - 1), id: stream.slice(cut) };
};

/** A stream of ours by the one spelling of its id; any other as it is. */
export const spelledStream = (stream: string): string => {
  const ours = parseStreamId(stream);
  return ours && isId(ours.id) ? streamId(ours.kind, spelledId(ours.id)) : stream;
};
