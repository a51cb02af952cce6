import type { Kind } from '#libs/domain/deciders.js';
import type { Entry, Json } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';

/** Members that hold ids of other records, and of which kind; elsewhere an id is not shown. */
const KINDS: Readonly<Record<string, (kind: Kind) => Kind>> = {
  actions: () => 'action',
  answers: () => 'recommendation',
  'kept.report': () => 'report',
  supersededBy: (kind) => kind,
};

const idsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** The references of the records that these entries name by id, as far as the view has them. */
export async function recordsNamedIn(
  view: View,
  entries: readonly Pick<Entry, 'kind' | 'changes'>[],
): Promise<ReadonlyMap<string, string>> {
  const refs = new Map<string, string>();
  for (const { kind, changes } of entries)
    for (const { path, from, to } of changes) {
      const named = KINDS[path];
      if (named === undefined) continue;
      for (const id of [...idsIn(from), ...idsIn(to)]) {
        if (refs.has(id)) continue;
        const thing = await view.find(named(kind), id);
        if (thing !== null) refs.set(id, thing.ref);
      }
    }
  return refs;
}
