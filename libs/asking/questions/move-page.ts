import type { Kind, RecordKind } from '#libs/domain/deciders.js';
import { NOWHERE, type Place } from '#libs/domain/rights/scope.js';
import type { Called } from '#libs/read-models/links/called.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { refsNamedIn, thingsNamedBy, type Refs } from '../named.js';
import { foundOr, type Named } from '../not-there.js';
import { placeOf } from '../place-of.js';
import { postsIn } from '../posts.js';
import { answers, Question } from '../question.js';
import { everyEntry } from '../to-the-end.js';

/** As many of a kind as are chosen from a list; more are told by their references. */
const MOST_CHOSEN = 50;

export interface MovePage {
  /** What the move is made on; null for something new. */
  readonly thing: Thing<RecordKind> | null;
  readonly place: Place;
  /** All that was recorded of it, the latest last. */
  readonly history: readonly Entry[];
  readonly refs: Refs;
  /** The things that its state names, by id, as far as they are there. */
  readonly named: ReadonlyMap<string, Thing>;
  /** What is recorded as evidence of it. */
  readonly evidence: readonly Thing<'evidence'>[];
  /** Of the kinds that were asked for, all there are, where they are few enough to be chosen from. */
  readonly chosenFrom: ReadonlyMap<Kind, readonly Thing[]>;
  /** The titles of posts that own actions, those of most actions first; none where they were not asked for. */
  readonly posts: readonly string[];
}

/** What the form of a move needs: its thing, and what can be chosen of these kinds. */
export class GetMovePage extends Question<
  MovePage,
  { readonly named: Named<RecordKind> | null; readonly kinds: readonly Kind[]; readonly posts: boolean }
> {}

/** Which things have these references. */
export class FindCalled extends Question<
  readonly Called[],
  { readonly named: Named<RecordKind> | null; readonly refs: readonly string[] }
> {}

const fewOf = async (view: View, kind: Kind): Promise<readonly (readonly [Kind, readonly Thing[]])[]> => {
  const { items, next } = await view.list(kind, {}, { ...EVERYTHING, limit: MOST_CHOSEN });
  return next === null ? [[kind, items]] : [];
};

const ofThing = async (view: View, thing: Thing<RecordKind> | null) => {
  if (thing === null) return { place: NOWHERE, history: [], refs: new Map(), named: new Map(), evidence: [] };
  const history = await everyEntry(view, thing.stream);
  return {
    ...{ place: await placeOf(view, thing), history, refs: await refsNamedIn(view, history) },
    named: await thingsNamedBy(view, thing),
    evidence: await view.evidenceOf(thing.kind, thing.id),
  };
};

export const handlers = [
  answers(GetMovePage, async ({ named, kinds, posts }, snapshot): Promise<MovePage> => {
    const { view } = snapshot;
    const thing = named && (await foundOr(snapshot, named, (id) => view.find(named.kind, id)));
    const chosenFrom: (readonly [Kind, readonly Thing[]])[] = [];
    for (const kind of kinds) chosenFrom.push(...(await fewOf(view, kind)));
    return {
      thing,
      ...(await ofThing(view, thing)),
      chosenFrom: new Map(chosenFrom),
      posts: posts ? await postsIn(view) : [],
    };
  }),
  answers(FindCalled, ({ refs }, { view }) =>
    refs.length === 0 ? Promise.resolve([]) : view.called({ refs, ids: [] }),
  ),
];
