import type { Kind } from '#libs/domain/deciders.js';
import { invalid } from '#libs/domain/shared/guards.js';
import { OWN_PLACE } from '#libs/domain/shared/names-itself.js';
import { nameKey } from '#libs/domain/shared/text/same-name.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { spelledId } from '#libs/kernel/stream-id.js';
import type { Identity } from '../identity.js';
import { load } from '../load.js';
import type { ThingsOfRecord } from '../things-of-record.js';

/** The member by which these moves tell in people's words what takes a thing's place. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['SupersedeAction', 'by'],
  ['CloseUnimplemented', 'supersededBy'],
  ['SupersedeJudgement', 'by'],
]);

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The things of the record that a text names: by reference, or by an id that stands in it. */
const named = (record: Pick<ThingsOfRecord, 'called'>, text: string): Promise<readonly Identity[]> =>
  record.called({ refs: [nameKey(text)], ids: (text.match(UUIDS) ?? []).map(spelledId) });

/**
 * Refused, naming the field, where what shall take a thing's place is that thing, or had its own place taken by it, through
 * however many others. Null where it is not, and for every other move. Throws `RecordBehind`, and what the store throws.
 */
export const inItsPlace = async (
  { store, record }: { readonly store: EventStore; readonly record: Pick<ThingsOfRecord, 'called'> },
  self: { readonly kind: Kind; readonly id: string },
  type: string,
  told: object,
): Promise<Refusal | null> => {
  const field = MEMBERS.get(type);
  const text: unknown = field === undefined ? null : (told as Readonly<Record<string, unknown>>)[field];
  if (field === undefined || typeof text !== 'string') return null;
  const seen = new Set<string>();
  const left = [...(await named(record, text))];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (next.id === self.id)
      return invalid(field, seen.size === 0 ? OWN_PLACE : 'This very thing took the place of what you name.');
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    const { state } = await load(store, next.kind, next.id);
    const { supersededBy } = state as { readonly supersededBy?: string | null };
    if (typeof supersededBy === 'string') left.push(...(await named(record, supersededBy)));
  }
  return null;
};
