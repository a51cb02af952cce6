import type { Kind } from '#libs/domain/deciders.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Filter } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { refsNamedIn, type Refs } from '../named.js';
import { answers, Question } from '../question.js';

/** Many things of one kind. */
export interface ManyAsked {
  readonly kind: Kind;
  /** By their ids, or the first 200 of a list. */
  readonly which: readonly string[] | Filter;
  /** Of things by id, the revision after which is told what was recorded. */
  readonly after?: ReadonlyMap<string, bigint>;
}

export interface ManyThings {
  /** In the order of their references; what is not there is left out. */
  readonly things: readonly Thing[];
  /** What was recorded of a thing since, by its id, the first first. */
  readonly since: ReadonlyMap<string, readonly Entry[]>;
  readonly refs: Refs;
}

/** What many things are, and what others did to them since somebody looked. */
export class GetManyThings extends Question<ManyThings, ManyAsked> {}

/** Of each thing. */
const MOST_ENTRIES = 20;

const isIds = (which: ManyAsked['which']): which is readonly string[] => Array.isArray(which);

/** Those of them that are there, in the order of their references. */
export const thingsOfIds = async <K extends Kind>(
  view: View,
  kind: K,
  ids: readonly string[],
): Promise<readonly Thing<K>[]> => {
  const things = (await view.found(ids.map((id) => streamId(kind, id)))) as readonly Thing<K>[];
  return things.toSorted((one, other) => one.ref.localeCompare(other.ref, 'en', { numeric: true }));
};

const thingsOf = async (view: View, { kind, which }: ManyAsked): Promise<readonly Thing[]> =>
  isIds(which) ? thingsOfIds(view, kind, which) : (await view.list(kind, which, EVERYTHING)).items;

const sinceOf = async (view: View, kind: Kind, after: ReadonlyMap<string, bigint>) => {
  const since = new Map<string, readonly Entry[]>();
  for (const [id, revision] of after) {
    const latest = { limit: MOST_ENTRIES, cursor: null, descending: true };
    const { items } = await view.entries({ stream: streamId(kind, id) }, latest);
    since.set(id, items.filter((entry) => entry.revision > revision).toReversed());
  }
  return since;
};

export const handlers = [
  answers(GetManyThings, async (asked, { view }) => {
    const since = await sinceOf(view, asked.kind, asked.after ?? new Map<string, bigint>());
    return {
      things: await thingsOf(view, asked),
      since,
      refs: await refsNamedIn(view, [...since.values()].flat()),
    };
  }),
];
