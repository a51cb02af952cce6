import type { DraftAction } from '../../draft.js';
import { dateOfCell, datesInCell, dayOfCell } from '../dates/cell-date.js';
import { isOneDay, type ProseDate } from '../dates/dates.js';
import type { Passage } from '../../model/passage.js';
import type { TableForm } from '../../model/table-form.js';

/** What the columns of a table of actions hold; `other` is one of which a draft keeps nothing. */
export type ActionColumn = 'action' | 'owner' | 'due' | 'rag' | 'ref' | 'other';

const COLUMNS: readonly (readonly [column: ActionColumn, head: RegExp])[] = [
  [
    'action',
    /^(?:(?:planned|proposed|agreed|key|improvement|specific) )?actions?(?: (?:required|planned|proposed|agreed|to be taken|we will take))?$|^what (?:we will|will we|will be|needs to be) do(?:ne)?$/i,
  ],
  [
    'owner',
    /^(?:action )?owners?$|^leads?(?: officers?| person)?$|^(?:responsible|accountable)(?: officers?| person| lead)?$|^responsibility$|^by whom\??$|^who\??$|^assigned to$|^officer$/i,
  ],
  [
    'due',
    /^due(?: date| by)?$|^date due$|^deadline$|^(?:target|completion|delivery)(?: date)?$|^by when\??$|^when\??$|^time ?scales?$|^complete by$/i,
  ],
  ['rag', /^(?:b?rag)(?: (?:rating|status))?$|^(?:current )?status$|^rating$/i],
  ['ref', /^(?:ref(?:erence)?|no|number|#|item)\.?(?: no\.?)?$/i],
  [
    'other',
    /^(?:progress|updates?|comments?|outcomes?|impact|evidence|priority|objective|recommendations?|areas?(?: for improvement)?|theme|success measures?|measures?|start(?: date)?|resources?|notes?)$/i,
  ],
];

/** The column that a table's heading names, or null. */
export const actionColumnOf = (heading: string): ActionColumn | null =>
  COLUMNS.find(([, head]) => head.test(heading))?.[0] ?? null;

/** True for the headings of a table of actions: one of actions and one of who, when or how far. */
export function isActionTable(columns: readonly (ActionColumn | null)[]): boolean {
  const told = columns.filter((column) => column === 'owner' || column === 'due' || column === 'rag');
  return (
    columns.filter((column) => column === 'action').length === 1 &&
    new Set(told).size === told.length &&
    told.length > 0
  );
}

const BLANK =
  /^(?:-+|n\/a|none|nil|tbc|tba|tbd|to be (?:confirmed|agreed|appointed|determined|decided)|vacant|not (?:applicable|known|started)|\?+)\.?$/i;
const COLOUR = '(?:red|amber|green|blue|[RAGB])';
const RAG = new RegExp(`^${COLOUR}(?: ?[/-] ?${COLOUR})?$`, 'i');
const NO_DATE =
  /^(?:ongoing|on-going|immediate(?:ly)?|complete[d]?|continuous|asap|monthly|quarterly|annual(?:ly)?|weekly)\b/i;

/** "TBC" and its like name nobody. */
export const isNobody = (words: string): boolean => BLANK.test(words);
export const isRag = (words: string): boolean => RAG.test(words);
const datesIn = (words: string): ProseDate[] => datesInCell(words);
/** Words that can stand under "Due": a date, or that there is none. */
export const fitsDue = (words: string): boolean =>
  BLANK.test(words) || NO_DATE.test(words) || datesIn(words).length > 0;
export const fitsRag = (words: string): boolean =>
  RAG.test(words) ||
  BLANK.test(words) ||
  /^(?:complete[d]?|closed|open|on track|off track|in progress|overdue|started|delayed)$/i.test(words);

const HOLDS_DATE = /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:19|20)\d{2})\b/;

/** Whether the words can stand under the heading; a date or a colour is no owner, and a name no date. */
export function canHold(column: ActionColumn | null, words: string): boolean {
  switch (column) {
    case 'due':
      return fitsDue(words);
    case 'rag':
      return fitsRag(words);
    case 'ref':
      return words.length <= 12;
    case 'owner':
      return words.length <= 120 && !isRag(words) && !HOLDS_DATE.test(words) && (BLANK.test(words) || !fitsDue(words));
    case 'action':
      return !fitsRag(words) && datesOnly(words) === false;
    case 'other':
    case null:
      return true;
  }
}

/** A table of actions is known by headings of actions and of owner, date or RAG. */
export const ACTION_TABLE: TableForm<ActionColumn> = {
  columnOf: actionColumnOf,
  isHead: isActionTable,
  canHold,
  isAnother: (column, words) => {
    if (column === 'rag') return isRag(words);
    if (column === 'due') return !/^(?:\d{4}|[A-Za-z]+ \d{4})$/.test(words) && fitsDue(words);
    return column === 'ref';
  },
  key: 'action',
  numbers: 'ref',
  always: ['due', 'rag'],
};

const datesOnly = (words: string): boolean => {
  const [date] = datesIn(words);
  return date !== undefined && date.words.length >= words.length - 3;
};

/** A post is no action: the cell before it was lost. */
const POST =
  /^(?:(?:assistant|deputy|strategic|executive|service|group|interim) )*(?:director|head|chief executive|manager)(?: (?:of|for)\b|,|$)(?: ?[\p{L}&,'-]+){0,6}$|^(?:[\p{L}&'-]+ ){1,4}(?:officer|worker|manager|director|headteacher|coordinator|commissioner)$/iu;

/** True where cells stand under other headings than their own: a colour or a date for an action or its owner. */
export function hasSlipped(row: ReadonlyMap<ActionColumn, Passage>): boolean {
  const words = (column: ActionColumn): string => row.get(column)?.plain ?? '';
  if (!canHold('action', words('action')) || /^(?:red|amber|green)\b/i.test(words('action'))) return true;
  if (actionColumnOf(words('action')) !== null || (/^\d/.test(words('action')) && words('action').length < 6))
    return true;
  if (POST.test(words('action'))) return true;
  if (words('owner') !== '' && (!canHold('owner', words('owner')) || /\b\d{1,2}$/.test(words('owner')))) return true;
  return isRag(words('due')) || datesIn(words('rag')).length > 0;
}

export const ragOf = (cell: Passage | undefined): string | null =>
  cell !== undefined && RAG.test(cell.plain) ? cell.text : null;

export const ownerOf = (cell: Passage | undefined): string | null =>
  cell === undefined || BLANK.test(cell.plain) || RAG.test(cell.plain) || dayOfCell(cell.plain) !== null
    ? null
    : cell.text;

/** The date that the cell gives, and the one that it gives as the first. None where it cannot be told which is due. */
export function dueOfCell(cell: Passage | undefined): Pick<DraftAction, 'due' | 'firstDue'> {
  const date = cell === undefined ? null : dateOfCell(cell.plain, cell.text);
  return {
    due: date === null ? null : dueOf(date.now),
    firstDue: date?.first ? dueOf(date.first) : null,
  };
}

/** True for words under "Due" that say neither a date nor that there is none. */
export function isUnreadDue(cell: Passage): boolean {
  if (BLANK.test(cell.plain)) return false;
  const { due } = dueOfCell(cell);
  if (due === null) return !NO_DATE.test(cell.plain) || datesIn(cell.plain).length > 0;
  return typeof due !== 'string' && due.earliest === null;
}

/** A whole day as a day, another date with its words. */
export const dueOf = (date: ProseDate): DraftAction['due'] =>
  isOneDay(date) ? date.earliest : { words: date.words, earliest: date.earliest, latest: date.latest };
