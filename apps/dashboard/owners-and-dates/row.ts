import { parseFullDate } from '#libs/calendar/index.js';
import { isOpen } from '#libs/domain/action/state.js';
import { isSameName } from '#libs/domain/shared/text/same-name.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { dateInWords } from '#libs/words/dates.js';
import { wrongText } from '../forms/read-value.js';
import { tidy } from '../forms/tidy.js';
import type { Fault, Typed } from '../forms/sent.js';

export type Action = Thing<'action'>;

/** What a row of the grid asks for. */
export interface Wanted {
  readonly id: string;
  readonly type: 'AssignOwner' | 'NameHolder' | 'SetDueDate' | 'ReviseDueDate';
  readonly told: object;
  /** Whether why must be told: something stands that it changes. */
  readonly reasoned: boolean;
}

/** The cells of a row, each by the name of its field. */
export const CELLS = ['person', 'post', 'due'] as const;
export type Cell = (typeof CELLS)[number];

export const nameOfCell = (cell: Cell, id: string): string => `${cell}.${id}`;

/** What stands in the cells of an action at first. */
export const standsIn = ({ state: { owner, holder, due } }: Action): Readonly<Record<Cell, string>> => ({
  person: owner === null ? '' : 'person' in owner ? owner.person : (holder ?? ''),
  post: owner !== null && 'post' in owner ? owner.post : '',
  due: due === null ? '' : dateInWords(due),
});

/** What was typed into the cells; what was not sent is as it stands. */
export const typedIn = (action: Action, typed: Typed): Readonly<Record<Cell, string>> => {
  const stands = standsIn(action);
  const of = (cell: Cell) => tidy(typed[nameOfCell(cell, action.id)] ?? stands[cell]);
  return { person: of('person'), post: of('post'), due: of('due') };
};

type Read = { readonly wanted: readonly Wanted[] } | { readonly wrong: string; readonly cell: Cell };

const NOTHING: Read = { wanted: [] };
const PSEUDONYM = /^prs_\w{4,60}$/;
const LONGEST_POST = 200;

const ownerIn = (action: Action, { person, post }: Readonly<Record<Cell, string>>): Read => {
  const { id, state } = action;
  const stands = standsIn(action);
  const isSamePost = post === stands.post || (post !== '' && isSameName(post, stands.post));
  if (person === stands.person && isSamePost) return NOTHING;
  if (person === '' && post === '')
    return { wrong: 'An owner is not taken away: choose or type another one.', cell: 'post' };
  if (person !== '' && !PSEUDONYM.test(person))
    return { wrong: 'Choose one of those that are offered.', cell: 'person' };
  const wrong = post === '' ? null : wrongText(post, LONGEST_POST);
  if (wrong !== null) return { wrong, cell: 'post' };
  const reasoned = state.owner !== null;
  if (isSamePost && person === '') return { wanted: [{ id, type: 'NameHolder', told: { holder: null }, reasoned }] };
  const told = post === '' ? { owner: { person }, holder: null } : { owner: { post }, holder: person || null };
  return { wanted: [{ id, type: 'AssignOwner', told, reasoned }] };
};

const dueIn = (action: Action, due: string, approver: string): Read => {
  const { id, state } = action;
  if (due === '')
    return state.due === null
      ? NOTHING
      : { wrong: 'A due date is not taken away: give another one, or leave the one that stands.', cell: 'due' };
  const day: PlainDate | null = parseFullDate(due);
  if (day === null) return { wrong: `“${due}” is no day. Write it like 20 September 2027 or 20/9/2027.`, cell: 'due' };
  if (day === state.due) return NOTHING;
  if (state.due === null) return { wanted: [{ id, type: 'SetDueDate', told: { due: day }, reasoned: false }] };
  return { wanted: [{ id, type: 'ReviseDueDate', told: { to: day, approver }, reasoned: true }] };
};

export interface RowRead {
  readonly wanted: readonly Wanted[];
  readonly faults: readonly Fault[];
}

/** What is otherwise in a row than it stands, and what of that cannot be. An action that has ended has no row to type into. */
export const rowIn = (action: Action, typed: Typed): RowRead => {
  if (!isOpen(action.state)) return { wanted: [], faults: [] };
  const cells = typedIn(action, typed);
  const read = [ownerIn(action, cells), dueIn(action, cells.due, tidy(typed['approver']))];
  return {
    wanted: read.flatMap((each) => ('wanted' in each ? each.wanted : [])),
    faults: read.flatMap((each) =>
      'wrong' in each ? [{ field: nameOfCell(each.cell, action.id), message: each.wrong }] : [],
    ),
  };
};
