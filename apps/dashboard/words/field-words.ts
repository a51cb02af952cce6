import { sentence } from './sentence.js';

/** Members of the state by what people call them, where spelling the name out would not do. */
const FIELDS: Readonly<Record<string, string>> = {
  addressee: 'addressed to',
  announcedOn: 'announced',
  answers: 'recommendations answered',
  'audit.dated': 'report dated',
  by: 'promised by',
  challengedBy: 'challenged by',
  claimedBy: 'claimed by',
  closedAs: 'closed as',
  concludedOn: 'concluded',
  consideredAt: 'considered by the meeting of',
  draftIssuedOn: 'draft issued',
  due: 'due date',
  dueApprovedBy: 'new date approved by',
  duties: 'statutory deadlines',
  firstDue: 'first due date',
  firstGrade: 'first grade',
  from: 'report from',
  heldAt: 'held at',
  itemNo: 'item number',
  keyDecision: 'key decision',
  lastParagraph: 'last paragraph',
  laterDocuments: 'later documents',
  no: 'number',
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
  supersededBy: 'superseded by',
  to: 'promised to',
  verifiedBy: 'verified by',
};

const spelledOut = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** "Due date" for `due`, "Discrepancies 1, why" for `discrepancies.0.why`. */
export function fieldInWords(path: string): string {
  const whole = FIELDS[path];
  if (whole !== undefined) return sentence(whole);
  const words = path.split('.').reduce((said, name) => {
    if (/^\d+$/.test(name)) return `${said} ${Number(name) + 1}`;
    const word = FIELDS[name] ?? spelledOut(name);
    return said === '' ? word : `${said}, ${word}`;
  }, '');
  return sentence(words);
}
