/**
 * What a careful reader finds in a paper, in the draft's shape: `starts`, `ends` and `has` are parts of an entry's text,
 * `length` is how many words it has, and `oneOf` gives readings that are all right.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const plain = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value))
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Every fact of the key's entry stands in the draft's. */
export function covers(want: Json, got: Json | undefined): boolean {
  if (Array.isArray(want))
    return (
      Array.isArray(got) && want.length === got.length && want.every((w: Json) => got.some((g: Json) => covers(w, g)))
    );
  if (want === null || typeof want !== 'object')
    return want === null ? got === null : got !== undefined && plain(want) === plain(got);
  if ('oneOf' in want) return (want['oneOf'] as readonly Json[]).some((one) => covers(one, got ?? null));
  if (got === null || got === undefined || typeof got !== 'object') return false;
  const entry = got as { readonly [key: string]: Json };
  return Object.entries(want).every(([key, value]) => {
    if (key === 'has') return [value].flat().every((phrase: Json) => plain(entry['text']).includes(plain(phrase)));
    if (key === 'length') return plain(entry['text']).split(' ').length === value;
    if (key === 'starts') return plain(entry['text']).startsWith(plain(value));
    if (key === 'ends') return plain(entry['text']).replace(/\.$/, '').endsWith(plain(value).replace(/\.$/, ''));
    return covers(value, entry[key]);
  });
}

/** What a draft has not that the key has, and what it has more than the key in the parts that a key lists whole. */
export function compareWithKey(
  key: Readonly<Record<string, Json>>,
  draft: Readonly<Record<string, Json>>,
): { readonly missed: unknown[]; readonly invented: unknown[] } {
  const missed: unknown[] = [];
  const invented: unknown[] = [];
  for (const [part, want] of Object.entries(key)) {
    const got = draft[part];
    if (!Array.isArray(want)) {
      const differs = want === null ? (got === null ? [] : ['whole']) : fieldsThatDiffer(want, got);
      if (differs.length > 0) missed.push([part, differs, got]);
      continue;
    }
    const left = [...((got ?? []) as readonly Json[])];
    for (const entry of want as readonly Json[]) {
      const at = left.findIndex((one) => covers(entry, one));
      if (at < 0) missed.push([part, entry]);
      else left.splice(at, 1);
    }
    invented.push(...left.map((entry) => [part, entry]));
  }
  return { missed, invented };
}

const fieldsThatDiffer = (want: Json, got: Json | undefined): string[] =>
  Object.entries(want as object)
    .filter(([field, value]) => !covers(value as Json, (got as { readonly [key: string]: Json } | null)?.[field]))
    .map(([field]) => field);
