import { isKind, type Kind, type RecordKind } from '#libs/domain/deciders.js';
import { sayableIn, saysTheSame } from '#libs/domain/statement/said.js';
import type { ToldMember } from '#libs/domain/statement/told.js';
import type { Json } from '#libs/kernel/json.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Board } from '#libs/read-models/board/board.js';
import type { ScopeFilter } from '#libs/read-models/compare/difference.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { ToldThing } from '#libs/read-models/told/told.js';
import type { View } from '#libs/read-models/view.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { bodiesOf, bodyAsked, type BodyShown } from '../bodies.js';
import { foundOr, type Named } from '../not-there.js';
import { answers, Question } from '../question.js';
import type { Snapshot } from '../ask.js';
import { withBeside, type OneThing } from './things.js';

/** Who is asked about, as an address names them: a body by its id or code; null for the public. */
export interface ToldAsked {
  readonly by: PlainDate;
  readonly body: string | null;
}

/** The paper or minutes that said something, as the record calls them now. */
export interface Paper {
  readonly kind: string;
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly document: string | null;
  readonly meeting: PlainDate;
}

/** One member as it was told last, beside what was true on that day and what is true now; null for nothing. */
export interface MemberTold extends Pick<ToldMember, 'member' | 'said' | 'place'> {
  readonly by: Paper;
  readonly then: Json;
  readonly now: Json;
  /** What was said was not so on that day. */
  readonly differedThen: boolean;
  /** What was said is not so now. */
  readonly differsNow: boolean;
}

/** What was told of one thing: no members for nothing. */
export interface Told {
  readonly by: PlainDate;
  /** Null: the public. */
  readonly body: BodyShown | null;
  readonly members: readonly MemberTold[];
}

export interface ToldOfThing extends Pick<Thing, 'kind' | 'id' | 'ref' | 'title'> {
  readonly members: readonly MemberTold[];
}

/** One thing as it is, and what a body or the public had been told of it; the question's `against` is that day. */
export class GetToldThing extends Question<
  OneThing & { readonly told: Told },
  { readonly named: Named; readonly to: ToldAsked }
> {}

/** The board as it is, and all that a body had been told. */
export class GetToldBoard extends Question<
  ToldBoard,
  { readonly to: ToldAsked & { readonly body: string }; readonly scope: ScopeFilter }
> {}

export interface ToldBoard {
  readonly board: Board;
  readonly by: PlainDate;
  readonly body: BodyShown;
  readonly things: readonly ToldOfThing[];
}

/** What pages need beside: whom one can ask about, and what the things are called that lists of ids name. */
interface PageBeside {
  readonly bodies: readonly BodyShown[];
  readonly named: ReadonlyMap<string, string>;
}

/** `told`: null where no day is asked about yet. */
export type ToldThingPage = PageBeside & { readonly thing: Thing; readonly told: Told | null };

export class GetToldThingPage extends Question<
  ToldThingPage,
  { readonly named: Named<RecordKind>; readonly to: ToldAsked | null }
> {}

/** `things`: of the page that was asked for; `total`: of all pages. */
export type ToldBoardPage = PageBeside & {
  readonly told: (Omit<ToldBoard, 'board'> & { readonly total: number }) | null;
};

export class GetToldBoardPage extends Question<
  ToldBoardPage,
  {
    readonly to: (ToldAsked & { readonly body: string }) | null;
    /** How many things are passed over, and how many are told at most. */
    readonly from: number;
    readonly limit: number;
  }
> {}

/** Things by their streams, as far as the view has them. */
const byStream = async (view: View, streams: readonly string[]): Promise<ReadonlyMap<string, Thing>> =>
  new Map((await view.found([...new Set(streams)])).map((thing) => [thing.stream, thing]));

const paperOf = ({ by, document, meeting }: ToldMember['by'], papers: ReadonlyMap<string, Thing>): Paper => {
  const thing = papers.get(`${by.kind}-${by.id}`);
  return { ...by, ref: thing?.ref ?? by.id, title: thing?.title ?? '', document, meeting };
};

const papersIn = (told: readonly ToldThing[]): readonly string[] =>
  told.flatMap(({ members }) =>
    members.flatMap(({ by: { by } }) => (isKind(by.kind) ? [streamId(by.kind, by.id)] : [])),
  );

/** `was`: the view of the day; `view`: that of now. */
const beside = async (
  { view, against: was, whole }: Snapshot,
  told: readonly ToldThing[],
): Promise<readonly ToldOfThing[]> => {
  const streams = told.map(({ kind, id }) => streamId(kind, id));
  const [then, now, papers] = [
    await byStream(was, streams),
    await byStream(view, streams),
    await byStream(whole, papersIn(told)),
  ];
  return told.flatMap(({ kind, id, members }) => {
    const stream = streamId(kind, id);
    const thing = now.get(stream) ?? then.get(stream);
    if (!thing) return [];
    const saidOn = (things: ReadonlyMap<string, Thing>) =>
      sayableIn(kind, things.get(stream)?.state ?? { status: 'none' });
    const [before, today] = [saidOn(then), saidOn(now)];
    return [
      {
        ...{ kind, id, ref: thing.ref, title: thing.title },
        members: members.map(({ member, said, place, by }) => {
          const values = { then: before[member] ?? null, now: today[member] ?? null };
          const [differedThen, differsNow] = [!saysTheSame(said, values.then), !saysTheSame(said, values.now)];
          return { member, said, place, by: paperOf(by, papers), ...values, differedThen, differsNow };
        }),
      },
    ];
  });
};

const toldOf = async (snapshot: Snapshot, { kind, id }: Thing, { by, body: asked }: ToldAsked): Promise<Told> => {
  const { view, whole } = snapshot;
  const body = asked === null ? null : await bodyAsked(whole, asked);
  const [told] = await beside(snapshot, [await view.told(kind, id, { by, body: body?.id ?? null })]);
  return { by, body, members: told?.members ?? [] };
};

const toldBoard = async (snapshot: Snapshot, { by, body: asked }: ToldAsked & { readonly body: string }) => {
  const { view, whole } = snapshot;
  const body = await bodyAsked(whole, asked);
  const things = await beside(snapshot, await view.toldBoard({ by, body: body.id }));
  return { by, body, things: things.toSorted(inOrder) };
};

const inOrder = (a: ToldOfThing, b: ToldOfThing): number =>
  a.kind === b.kind ? a.ref.localeCompare(b.ref, 'en', { numeric: true }) : a.kind < b.kind ? -1 : 1;

/** What the things are called that lists of ids name: a plan's actions. */
const namesIn = async ({ whole }: Snapshot, members: readonly MemberTold[]): Promise<ReadonlyMap<string, string>> => {
  const lists = members
    .filter(({ member }) => member === 'actions')
    .flatMap(({ said, then, now }) => [said, then, now]);
  const ids = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly Json[]) : [])).map(String);
  const things = await byStream(
    whole,
    ids.map((id) => streamId('action', id)),
  );
  return new Map([...things.values()].map(({ id, ref }) => [id, ref]));
};

const thingThere = ({ view, whole }: Snapshot, named: Named): Promise<Thing> =>
  foundOr({ view, whole }, named, (id) => view.find<Kind>(named.kind, id));

export const handlers = [
  answers(GetToldThing, async ({ named, to }, snapshot) => {
    const thing = await thingThere(snapshot, named);
    return { ...(await withBeside(snapshot.view, thing)), told: await toldOf(snapshot, thing, to) };
  }),
  answers(GetToldBoard, async ({ to, scope }, snapshot) => {
    const told = await toldBoard(snapshot, to);
    const own = Object.keys(scope).length === 0 ? { committee: told.body.id } : scope;
    return { ...told, board: await snapshot.view.board(own) };
  }),
  answers(GetToldThingPage, async ({ named, to }, snapshot) => {
    const thing = await thingThere(snapshot, named);
    const told = to && (await toldOf(snapshot, thing, to));
    return { thing, told, bodies: await bodiesOf(snapshot.whole), named: await namesIn(snapshot, told?.members ?? []) };
  }),
  answers(GetToldBoardPage, async ({ to, from, limit }, snapshot) => {
    const all = to && (await toldBoard(snapshot, to));
    const told = all && { ...all, total: all.things.length, things: all.things.slice(from, from + limit) };
    const members = told?.things.flatMap((each) => each.members) ?? [];
    return { told, bodies: await bodiesOf(snapshot.whole), named: await namesIn(snapshot, members) };
  }),
];
