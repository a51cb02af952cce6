type Entry = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as readonly Entry[]) : []);

/** The same text of the same members, in whatever order these come. */
const keyOf = (entry: Entry): string => JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The entries that remain, each new one in the place of one that goes as far as there are such, the others at the end. */
export const entriesAfter = (now: unknown, gone: unknown, come: unknown): readonly Entry[] => {
  const going = listOf(gone).map(keyOf);
  const coming = [...listOf(come)];
  const kept = listOf(now).flatMap((entry) => {
    const at = going.indexOf(keyOf(entry));
    if (at < 0) return [entry];
    going.splice(at, 1);
    const next = coming.shift();
    return next === undefined ? [] : [next];
  });
  return [...kept, ...coming];
};

/** Of these entries, those members that entries of the list have; what is not told is null. */
export const withMembers = (entries: unknown, members: readonly string[]): readonly Entry[] =>
  listOf(entries).map((entry) => Object.fromEntries(members.map((name) => [name, entry[name] ?? null])));

/** Of the entries of the list, the one that each of these means: it has all that is told of it. `null` for none. */
export const meant = (now: unknown, told: readonly Entry[]): readonly (Entry | null)[] => {
  const left = [...listOf(now)];
  return told.map((entry) => {
    const says = Object.entries(entry).filter(([, value]) => value !== null);
    const at = left.findIndex((each) =>
      says.every(([name, value]) => JSON.stringify(each[name]) === JSON.stringify(value)),
    );
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  });
};
