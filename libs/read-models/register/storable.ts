// JSON.stringify writes a lone surrogate and NUL as escapes, and Postgres takes neither in text or jsonb.
const REFUSED = /\\u(?:0000|d[89a-f])/;

/** The same JSON with U+FFFD for what Postgres cannot store: NUL, and half of a surrogate pair. */
export const storable = <T>(value: T): T => {
  const text = JSON.stringify(value);
  if (!REFUSED.test(text)) return value;
  return JSON.parse(text, (_, member: unknown) =>
    typeof member === 'string' ? Buffer.from(member).toString().replaceAll('\0', '\uFFFD') : member,
  ) as T;
};
