import { sentence } from './sentence.js';

/** Members of a thing itself; deeper down the same names mean something else. */
const OWN: Readonly<Record<string, string>> = { by: 'promised by', from: 'report from', to: 'promised to' };

/** One of several, by the name of the list. */
const ONE_OF: Readonly<Record<string, string>> = {
  appendices: 'appendix',
  backgroundDocuments: 'background document',
  dates: 'date',
  discrepancies: 'discrepancy',
  duties: 'statutory deadline',
  findings: 'finding',
  laterDocuments: 'later document',
  statements: 'statement',
  submissions: 'submission',
};

/** Members of the state by what people call them, where spelling the name out would not do; numbers in a list left out. */
const FIELDS: Readonly<Record<string, string>> = {
  addressee: 'addressed to',
  announcedOn: 'announced',
  'approval.by': 'approved by',
  'approval.on': 'approved',
  answers: 'recommendations answered',
  'audit.dated': 'report dated',
  challengedBy: 'challenged by',
  claimedBy: 'claimed by',
  closedAs: 'closed as',
  concludedOn: 'concluded',
  consideredAt: 'considered by the meeting of',
  draftIssuedOn: 'draft issued',
  due: 'due date',
  dueApprovedBy: 'new date approved by',
  duties: 'statutory deadlines',
  'duties.triggerDate': 'counted from',
  'discrepancies.no': 'number',
  'discrepancies.resolved.by': 'resolved by',
  'discrepancies.resolved.how': 'resolution',
  firstDue: 'first due date',
  firstGrade: 'first grade',
  heldAt: 'held at',
  itemNo: 'item number',
  'kept.meeting': 'kept at the meeting of',
  'kept.report': 'kept by the report',
  keyDecision: 'key decision',
  lastParagraph: 'last paragraph',
  laterDocuments: 'later documents',
  publishedOn: 'published',
  'owner.person': 'owner',
  'owner.post': 'owner',
  rag: 'RAG',
  'rag.note': 'progress note',
  'rag.rule': 'RAG follows the rule',
  'rag.value': 'RAG',
  receivedOn: 'received by the authority',
  ref: 'reference',
  referredTo: 'referred to',
  returnedOn: 'returned to cabinet',
  revisions: 'times revised',
  sentOn: 'sent to the constitutional team',
  startedOn: 'started',
  'submissions.on': 'date',
  supersededBy: 'superseded by',
  verifiedBy: 'verified by',
};

const spelledOut = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const IN_LIST = /^(.+?)\.(\d+)(?:\.(.+))?$/;

const inWords = (path: string, within: string): string => {
  const [, list, index, member] = IN_LIST.exec(path) ?? [];
  if (list === undefined || index === undefined) return plain(path, within);
  const one = `${ONE_OF[list] ?? plain(list, within)} ${Number(index) + 1}`;
  return member === undefined ? one : `${one}, ${inWords(member, `${list}.`)}`;
};

const plain = (path: string, within: string): string =>
  FIELDS[within + path] ??
  path
    .split('.')
    .map((name) => FIELDS[name] ?? spelledOut(name))
    .join(', ');

/** "Due date" for `due`, "Discrepancy 1, why" for `discrepancies.0.why`. */
export const fieldInWords = (path: string): string => sentence(OWN[path] ?? inWords(path, ''));
