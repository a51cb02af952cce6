/** `recommendation-3f0c…`: the aggregate's kind, a hyphen, the UUIDv5 of its natural key. */
export const streamId = (kind: string, id: string): string => `${kind}-${id}`;

const UUID_LENGTH = 36;

/** Splits a stream name of ours; `null` for any other stream. Kinds may hold hyphens (`action-plan`). */
export const parseStreamId = (stream: string): { kind: string; id: string } | null => {
  const cut = stream.length - UUID_LENGTH;
  if (cut < 2 || stream[cut - 1] !== '-') return null;
  return { kind: stream.slice(0, cut - 1), id: stream.slice(cut) };
};
