import type { EventWords } from './event-words.js';
import type { DataOf, Fields } from './field.js';
import type { Reason } from './reason.js';

/** Those things of a kind whose member, which never changes, is this. */
export interface Only {
  readonly member: string;
  readonly is: string;
  /** What a refusal says of any other, after "this recommendation". */
  readonly otherwise: string;
}

/** One move of a lifecycle, told once: the API, its documentation, its checks, forms and the trail take it from here. */
export interface Move<Status extends string = string, EventType extends string = string> {
  /** Its place in the API's address; the first move from `none` has no place there, since the list's own address begins a thing. */
  readonly verb: string;
  readonly summary: string;
  readonly from: readonly (Status | 'none')[];
  /** What a refusal says from any other state, after "it cannot"; "be changed" when left out. */
  readonly cannot?: string;
  /** Of which things alone it is a move; of every one of its kind when left out. */
  readonly only?: Only;
  /** Whether why must be told; never when left out. */
  readonly reason?: Reason;
  /**
   * Who may: any officer when left out; whoever did not make the claim that it answers, which a refusal calls
   * `notWhoClaimed`; or nobody by hand, since only recording a paper does it, or a process that somebody began.
   */
  readonly who?: { readonly notWhoClaimed: string } | 'recording a paper' | 'a process';
  /** What is told beside why and from when; nothing when left out. */
  readonly fields?: Fields;
  /** The field that says from which day it holds; the day that every change may say when left out. */
  readonly day?: string;
  /** The field that says since when it has held, where neither says so. */
  readonly since?: string;
  /** The events that it is the first to lead to, as the trail words them. */
  readonly events?: Readonly<Partial<Record<EventType, EventWords>>>;
  /** The events that it leads to and that another move words. */
  readonly leadsTo?: readonly EventType[];
}

/** A move that is made by hand, from a state that it can be made from. */
export type OfferedMove = Omit<Move, 'from' | 'cannot' | 'leadsTo'>;

/** Every move of one kind of thing, by the command that carries it out. Plain data. */
export interface Lifecycle<Status extends string = string, EventType extends string = string> {
  /** What a refusal calls the thing: "action plan". */
  readonly what: string;
  /** States that few moves leave, and what a refusal of any other move says there in place of its own words. */
  readonly ended?: { readonly states: readonly Status[]; readonly cannot: string };
  /** Members of the state by what people call them, where spelling the name out would not do. */
  readonly members?: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, Move<Status, EventType>>>;
}

type FieldsOf<M extends Move> = M extends { readonly fields: infer F extends Fields } ? F : Record<never, never>;

/** What one move is told. */
export type Told<L extends Lifecycle, T extends keyof L['moves']> = DataOf<FieldsOf<L['moves'][T]>>;

/** The commands of a lifecycle. `Completed`: the data of those that are told less than they hold, by their type. */
export type CommandOf<L extends Lifecycle, Completed = unknown> = {
  [T in keyof L['moves'] & string]: {
    readonly type: T;
    readonly data: T extends keyof Completed ? Completed[T] : Told<L, T>;
  };
}[keyof L['moves'] & string];

/** The event types that its moves have words for. */
type WordedEvent<L extends Lifecycle> = {
  [T in keyof L['moves']]: L['moves'][T] extends { readonly events: infer E } ? keyof E & string : never;
}[keyof L['moves']];

/** What the trail says of each event that its moves lead to. */
export const wordsOf = <L extends Lifecycle>({ moves }: L): Readonly<Record<WordedEvent<L>, EventWords>> =>
  Object.assign({}, ...Object.values(moves).map(({ events }) => events)) as Record<WordedEvent<L>, EventWords>;

/** Whether it is a move of this very thing, in whatever state that is. */
export const isMoveOf = ({ only }: Pick<Move, 'only'>, state: object): boolean =>
  only === undefined || (state as Readonly<Record<string, unknown>>)[only.member] === only.is;

export const isBeginning = ({ from }: Move): boolean => from.includes('none');
export const isByPaper = ({ who }: Move): boolean => who === 'recording a paper';
export const isByProcess = ({ who }: Move): boolean => who === 'a process';
export const isByHand = (move: Move): boolean => !isByPaper(move) && !isByProcess(move);
