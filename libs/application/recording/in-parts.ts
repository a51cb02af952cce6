/** How many bytes of JSON one event may hold: what an append takes (1,048,576), less what is said around a part. */
export const MOST_BYTES = 1_000_000;

type Members = Readonly<Record<string, unknown>>;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/**
 * The same object in as many parts as it takes for each to be of at most so many bytes: the first has all members that are no
 * lists, and each goes on with the lists where the part before ended. What is no entry of a list is never parted, nor is an entry.
 */
export const inParts = <T extends object>(whole: T, most = MOST_BYTES): readonly [Partial<T>, ...Partial<T>[]] => {
  if (bytesOf(whole) <= most) return [whole];
  const entries = Object.entries(whole as Members);
  const first = Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? [] : value]));
  const parts: [Record<string, unknown>, ...Record<string, unknown>[]] = [first];
  let part: Record<string, unknown> = first;
  let size = bytesOf(first);
  for (const [name, list] of entries) {
    if (!Array.isArray(list)) continue;
    for (const entry of list as readonly unknown[]) {
      const more = bytesOf(entry) + bytesOf(name) + 4;
      if (size + more > most) {
        part = {};
        parts.push(part);
        size = 2;
      }
      ((part[name] ??= []) as unknown[]).push(entry);
      size += more;
    }
  }
  return parts as unknown as [Partial<T>, ...Partial<T>[]];
};

/** What `inParts` parted. */
export const joined = (parts: readonly object[]): object => {
  const whole: Record<string, unknown> = {};
  for (const part of parts)
    for (const [name, value] of Object.entries(part as Members)) {
      const before = whole[name];
      if (Array.isArray(before) && Array.isArray(value))
        for (const entry of value as readonly unknown[]) before.push(entry);
      else whole[name] = Array.isArray(value) ? [...(value as readonly unknown[])] : value;
    }
  return whole;
};
