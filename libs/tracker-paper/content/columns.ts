import type { PaperColumn, PaperOrigin, TableName } from '../paper.js';
import type { FactName } from './facts.js';

const LABELS: Readonly<Record<FactName, string>> = {
  reference: 'Reference',
  origin: 'Origin',
  agreed: 'Date',
  area: 'Area',
  audit: 'Audit and opinion',
  recommendation: 'Recommendation',
  action: 'Action',
  text: 'Recommendation or action',
  response: 'Response and its date',
  lead: 'Lead officer and portfolio holder',
  owner: 'Owner',
  taken: 'Action taken',
  note: 'Last told of it',
  priority: 'Priority',
  firstDue: 'Date first promised',
  due: 'Date now',
  percent: 'Complete',
  lastTold: 'Last update',
  status: 'Status',
  asked: 'More time asked for',
  evidence: 'Evidence',
};

const WIDE: readonly FactName[] = ['recommendation', 'action', 'text', 'taken', 'note'];

const DATES = ['firstDue', 'due'] as const;
const LAST = ['percent', 'lastTold', 'status'] as const;

const BY_ORIGIN: Readonly<Record<PaperOrigin, readonly FactName[]>> = {
  scrutiny: ['reference', 'origin', 'agreed', 'area', 'recommendation', 'response', 'due', 'lead', 'taken', 'status'],
  auditor: ['reference', 'audit', 'priority', 'recommendation', 'response', 'action', 'owner', ...DATES, ...LAST],
  inspectorate: ['reference', 'audit', 'recommendation', 'action', 'note', 'owner', ...DATES, ...LAST],
  committee: ['reference', 'agreed', 'area', 'text', 'note', 'lead', ...DATES, ...LAST],
};

/** What a table has beside what its rows have everywhere. */
const BY_TABLE: Readonly<Partial<Record<TableName, FactName>>> = { 'more time': 'asked', completed: 'evidence' };

const labelOf = (name: FactName, origin: PaperOrigin): string =>
  name === 'audit' && origin === 'inspectorate' ? 'Inspection and grade' : LABELS[name];

/** The names of the columns of one origin's rows in one table. */
export const factsIn = (table: TableName, origin: PaperOrigin): readonly FactName[] => {
  const own = BY_TABLE[table];
  return own === undefined ? BY_ORIGIN[origin] : [...BY_ORIGIN[origin].slice(0, -1), own, 'status'];
};

export const columnsOf = (names: readonly FactName[], origin: PaperOrigin): readonly PaperColumn[] =>
  names.map((name) => ({ name, label: labelOf(name, origin), wide: WIDE.includes(name) }));
