// NUL, and half of a surrogate pair: JSON.stringify writes both as escapes, and Postgres takes neither in text or jsonb.
const REFUSED = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const holds = (value: unknown): boolean => {
  if (typeof value === 'string') return REFUSED.test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const name in value) if (REFUSED.test(name) || holds((value as Record<string, unknown>)[name])) return true;
  return false;
};

/** The same JSON with U+FFFD for what Postgres cannot store: NUL, and half of a surrogate pair. */
export const storable = <T>(value: T): T => {
  if (!holds(value)) return value;
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? Buffer.from(member).toString().replaceAll('\0', '\uFFFD') : member,
  ) as T;
};
