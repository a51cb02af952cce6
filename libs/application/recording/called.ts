import type { Kind } from '#libs/domain/deciders.js';
import { referencesOf } from '../references.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import type { Recordable } from './recordable.js';
import type { Thing } from './thing.js';

type Called = ReadonlyMap<string, string>;

/** What the references of all that hangs on them are made of. */
const ROOTS: readonly Kind[] = ['body', 'report', 'inspection'];

const isCalled =
  (called: Called) =>
  ({ id, ref }: Thing) =>
    (called.get(id) ?? ref) === ref;

/**
 * What a draft makes, each thing under its own reference: the one that it has in the record, or one that nothing else has.
 * `make`: the same with these references in place of those of the keys. Throws `RecordBehind`.
 */
export const recordableCalled = async (
  record: ThingsOfRecord,
  make: (called: Called) => Recordable,
): Promise<Recordable> => {
  const keyed = make(new Map());
  if (!keyed.ok) return keyed;
  const roots = await referencesOf(
    record,
    keyed.things.filter(({ kind }) => ROOTS.includes(kind)),
  );
  const rooted = keyed.things.every(isCalled(roots)) ? keyed : make(roots);
  if (!rooted.ok) return rooted;
  const all = await referencesOf(record, rooted.things);
  return rooted.things.every(isCalled(all)) ? rooted : make(all);
};
