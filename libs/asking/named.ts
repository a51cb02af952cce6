import type { Kind } from '#libs/domain/deciders.js';
import { spelledId, streamId } from '#libs/kernel/stream-id.js';
import type { Difference } from '#libs/read-models/compare/difference.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry, Json } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';

/** Of which kind a thing is that a member names, in the state of a thing of `kind`. */
type KindNamed = (kind: Kind, state?: unknown) => Kind;

/** Members of a state that hold ids of other records, and of which kind. */
const NAMED: Readonly<Record<string, KindNamed>> = {
  'agreedBy.body': () => 'body',
  'agreedBy.meetingId': () => 'meeting',
  'sentTo.toBody': () => 'body',
  meetingId: () => 'meeting',
  'of.id': (_, state) => (state as Thing<'evidence'>['state']).of.kind,
  minutesId: () => 'minutes',
  'resolution.asOneWith': () => 'recommendation',
  'resolution.body': () => 'body',
  'resolution.minutesId': () => 'minutes',
  'resolutions.recommendations': () => 'recommendation',
  'tracker.actionId': () => 'action',
  actions: () => 'action',
  'evidence.id': () => 'evidence',
  answers: () => 'recommendation',
  parent: () => 'body',
  'published.report.id': () => 'report',
  succeededBy: (kind) => kind,
  follows: () => 'inspection',
  inspectionId: () => 'inspection',
  'kept.report': () => 'report',
  notCarriedForwardBy: () => 'inspection',
  planId: () => 'action-plan',
  reportId: () => 'report',
  supersededBy: (kind) => kind,
};

/** Whose ids are among what people read of a change; the others are left out there. */
const TOLD_OF_CHANGES: readonly string[] = [
  'actions',
  'agreedBy.body',
  'answers',
  'evidence.id',
  'follows',
  'kept.report',
  'notCarriedForwardBy',
  'parent',
  'resolution.asOneWith',
  'resolution.body',
  'resolutions.recommendations',
  'succeededBy',
  'supersededBy',
  'tracker.actionId',
];

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const inMember = (at: unknown, name: string): unknown =>
  typeof at === 'object' && at !== null ? (at as Record<string, Json>)[name] : null;

/** What a path leads to; through a list, the ids in that member of each of its items. */
const memberOf = (state: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) => (Array.isArray(at) ? at.flatMap((each) => idsIn(inMember(each, name))) : inMember(at, name)),
      state,
    );

/** The things that a thing's state names, by their ids, as far as the view has them. */
export async function thingsNamedBy(view: View, { kind, state }: Thing): Promise<ReadonlyMap<string, Thing>> {
  const named = Object.entries(NAMED).flatMap(([path, kindOf]) =>
    idsIn(memberOf(state, path)).map((id) => [id, streamId(kindOf(kind, state), spelledId(id))] as const),
  );
  if (named.length === 0) return new Map();
  const found = await view.found([...new Set(named.map(([, stream]) => stream))]);
  const things = new Map(found.map((thing) => [thing.stream, thing]));
  return new Map(named.flatMap(([id, stream]) => (things.has(stream) ? [[id, things.get(stream)!] as const] : [])));
}

/** What the records are called that changes name by id. */
export type Refs = ReadonlyMap<string, string>;

/** A path through lists, without the numbers of their items. */
const pathIn = (path: string): string => path.replace(/\.\d+(?=\.)/g, '');

/** The one thing that a changed member names now, of a thing of `kind`; null where it names none, or several. */
export const namedBy = (
  kind: Kind,
  { path, to }: { readonly path: string; readonly to: Json },
): { readonly kind: Kind; readonly id: string } | null => {
  const told = TOLD_OF_CHANGES.find((each) => each === pathIn(path));
  return told === undefined || typeof to !== 'string' ? null : { kind: NAMED[told]!(kind), id: spelledId(to) };
};

/** The references of the records that these entries name by id, as far as the view has them. */
export async function refsNamedIn(
  view: View,
  entries: readonly (Pick<Entry, 'kind' | 'changes'> & Partial<Pick<Entry, 'overtakenBy'>>)[],
): Promise<Refs> {
  const named = entries.flatMap(({ kind, changes, overtakenBy }) =>
    [...changes, ...(overtakenBy?.changes ?? [])].flatMap(({ path, from, to }) => {
      const told = TOLD_OF_CHANGES.find((each) => each === pathIn(path));
      if (told === undefined) return [];
      return [...idsIn(from), ...idsIn(to)].map((id) => [id, streamId(NAMED[told]!(kind), spelledId(id))] as const);
    }),
  );
  if (named.length === 0) return new Map();
  const things = await view.found([...new Set(named.map(([, stream]) => stream))]);
  const refs = new Map(things.map(({ stream, ref }) => [stream, ref]));
  return new Map(named.flatMap(([id, stream]) => (refs.has(stream) ? [[id, refs.get(stream)!] as const] : [])));
}

/** The same for what a comparison tells: the changes between two points, and the events that explain them. */
export const refsNamedInDifferences = (view: View, differences: readonly Difference[]): Promise<Refs> =>
  refsNamedIn(
    view,
    differences.flatMap(({ from, to, changes, entries }) => [{ kind: (to ?? from)!.kind, changes }, ...entries]),
  );
