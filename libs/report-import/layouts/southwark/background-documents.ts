import type { DraftBackgroundDocument, DraftWarning } from '../../draft.js';
import type { Passage } from '../../model/passage.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Section } from '../../model/section.js';
import type { ListedForm } from '../../model/section-tables.js';
import { saysNone } from './none.js';

const PAPERS: ListedForm<'title' | 'place' | 'contact'> = {
  order: ['title', 'place', 'contact'],
  columnOf: (heading) => {
    if (/^(?:background (?:papers|documents)|title(?: of documents?(?:\(s\))?)?|documents?)$/i.test(heading))
      return 'title';
    if (/^(?:held at|location|place held|where held)$/i.test(heading)) return 'place';
    return /^contact(?: details| officer| name| person)?$/i.test(heading) ? 'contact' : null;
  },
  isNone: saysNone,
  isAside: (words) => /https?:\/\/\S+/i.test(words),
  isMark: (words) => /^(?:\(?[a-z0-9]{1,2}[.)]|[•*-])$/i.test(words),
  // The list of appendices, though its heading is not there.
  isNextList: (words) => /^\W*(?:No\.?[ |]+Title\b|(?:appendix|annexe?)\s+(?:[A-Z]|\d{1,2})\b)/i.test(words),
};

export interface BackgroundDocuments {
  readonly documents: readonly DraftBackgroundDocument[];
  readonly warnings: readonly DraftWarning[];
}

/** The background documents: title, where it is held and whom to ask; "None" is none. */
export function readBackgroundDocuments(document: DocumentModel, section: Section | undefined): BackgroundDocuments {
  const { rows, unread } = section?.listed(PAPERS) ?? { rows: [], unread: [] };
  const locate = (from: number, to: number) => document.locate({ from, to }, section?.title ?? null);
  const documents = rows.flatMap((row) => {
    const title = row.get('title');
    if (title === undefined || saysNone(title.plain)) return [];
    const to = Math.max(...[...row.values()].map((cell) => cell.range().to));
    return [
      {
        title: title.text,
        heldAt: known(row.get('place')),
        contact: isCutOff(row.get('contact')) ? null : known(row.get('contact')),
        locator: locate(title.range().from, to),
      },
    ];
  });
  const cutOff = rows.flatMap((row) => row.get('contact') ?? []).filter(isCutOff);
  const warnings = [...unread, ...cutOff]
    .filter((cell) => !saysNone(cell.plain))
    .map((cell) => ({
      what: `“${cell.text}” stands among the background documents, and was not read as one.`,
      locator: locate(cell.range().from, cell.range().to),
    }));
  return { documents, warnings };
}

const known = (cell: Passage | undefined): string | null =>
  cell === undefined || saysNone(cell.plain) ? null : cell.text;

/** The telephone number at the end of a contact, from its 0 or +44. */
const TELEPHONE = /(?<![\d)] ?)(?:\(?0|\+44)[\d ()-]*$/;
/** So many digits has a whole telephone number at least; the rest of a shorter one stands elsewhere. */
const LEAST_DIGITS = 10;
const isCutOff = (contact: Passage | undefined): boolean => {
  const digits = TELEPHONE.exec(contact?.plain ?? '')?.[0].replace(/\D/g, '') ?? '';
  return digits !== '' && digits.length < LEAST_DIGITS;
};
