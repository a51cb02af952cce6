import { ACTING_KINDS, isActingKind, type Kind } from '#libs/domain/kinds.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { noRights, type Rights } from '#libs/domain/rights/rights.js';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';
import { parseStreamId } from '#libs/kernel/stream-id.js';
import type { EntryFilter } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';

/**
 * Who asks: a guest, who may read what is published, or nothing, as it is set; or somebody who is signed in, with what they
 * may as the log told for this request.
 */
export type Reader =
  { readonly is: 'nobody' } | { readonly is: 'public' } | { readonly is: 'actor'; readonly rights: Rights };

/** Finds out what somebody may. */
export interface Readers {
  /** `actor`: `prs_…` or `service-<uuid>`. Throws what the event store throws. */
  readerOf(actor: string): Promise<Reader>;
  /** Who changes something is asked of the log each time, whatever it told a moment ago. Throws what the event store throws. */
  rightsToAct(actor: string): Promise<Rights>;
}

export const PUBLIC: Reader = { is: 'public' };
export const NOBODY: Reader = { is: 'nobody' };

const ALL_PEOPLE = { no: 1, role: 'governance reviewer', scope: EVERYWHERE, from: '2000-01-01', until: null } as const;

/**
 * Who is signed in is told of themselves as who looks after people is told of them: a question that is asked so tells
 * nothing but what is theirs. A guest is nobody.
 */
export const inTheirName = (reader: Reader): Reader =>
  reader.is === 'actor'
    ? { is: 'actor', rights: { ...noRights(reader.rights.actor), held: [{ ...ALL_PEOPLE, grantedAt: null }] } }
    : reader;

const seesWhoActs = (reader: Reader): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, { question: 'ListPeople' });

/** What of a view this reader may see. The record holds only what is open; who acts in it is no part of it. */
export const visibleTo = (reader: Reader, view: View): View => (seesWhoActs(reader) ? view : withoutWhoActs(view));

const isOfWhoActs = (stream: string): boolean => isActingKind(parseStreamId(stream)?.kind ?? '');

/** The entries of one thing of the record need no other filter. */
const filtered = (filter: EntryFilter): EntryFilter =>
  filter.stream !== undefined && !isOfWhoActs(filter.stream) ? filter : { ...filter, notKind: ACTING_KINDS };

const NOTHING = { items: [], next: null, previous: null, first: null, total: 0 };

/** As if nobody had ever been recorded. */
const withoutWhoActs = (view: View): View => {
  const none = <T>(kind: Kind, found: () => Promise<T>, nothing: T): Promise<T> =>
    isActingKind(kind) ? Promise.resolve(nothing) : found();
  const hidden: Pick<View, 'find' | 'found' | 'list' | 'entries'> = {
    find: (kind, id) => none(kind, () => view.find(kind, id), null),
    found: (streams) => view.found(streams.filter((stream) => !isOfWhoActs(stream))),
    list: (kind, filter, page) => none(kind, () => view.list(kind, filter, page), NOTHING),
    entries: (filter, page) => view.entries(filtered(filter), page),
  };
  return Object.assign(Object.create(view) as View, hidden);
};
