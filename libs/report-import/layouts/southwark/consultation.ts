import type { DraftConsultation } from '../../draft.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Section } from '../../model/section.js';
import type { AnsweredForm } from '../../model/section-tables.js';

type Column = 'who' | 'sought' | 'included';

const ANSWER = /^(?:yes|no|n\/a|not applicable)\b.{0,60}$/i;
const COLUMN = /^(?:officer title|comments? sought|comments? included|comments?|sought|included|name|title)$/i;
/** The headings in single spaces, which cannot be told apart. */
const HEADINGS =
  /^(?:officer |name and )?(?:title|name|officer|directorate|cabinet member|officers? ?\/ ?directorate)? ?comments? sought\??(?: comments? included\??)?$/i;
/** How the names of officers begin. */
const OFFICER =
  /^(?:(?:strategic|executive|deputy|assistant|interim|corporate|acting|group|service) )*(?:director|head|chief|cabinet member|lead member|leader|councillor|cllr|monitoring officer|section 151|chair|manager|officer)\b/i;

const CONSULTATION: AnsweredForm<Column> = {
  order: ['who', 'sought', 'included'],
  columnOf: (heading) => {
    if (/^(?:comments? )?sought\??$/i.test(heading)) return 'sought';
    if (/^(?:comments? )?included\??$/i.test(heading)) return 'included';
    return COLUMN.test(heading) ? 'who' : null;
  },
  isAnswer: (words) => ANSWER.test(words),
  isHeading: (words) => COLUMN.test(words) || HEADINGS.test(words),
  isHead: (words) => /\bsought\b.*\bincluded\b/i.test(words),
  beginsName: (words) => OFFICER.test(words),
  isFirstWord: (words) =>
    /^(?:strategic|executive|deputy|assistant|interim|corporate|cabinet|lead|monitoring|section)$/i.test(words),
  isUnfinished: (words) => /(?:\b(?:and|of|for|the|with|in)|[,&/-])$/i.test(words),
  isEnd: (words) => /^\W*date final\b/i.test(words),
};

/** The rows of the consultation table: who, whether comments were sought, whether they are included, as printed. */
export const readConsultation = (document: DocumentModel, section: Section | undefined): DraftConsultation[] =>
  (section?.answered(CONSULTATION) ?? []).map((row) => {
    const places = [...row.values()].map((cell) => cell.range());
    const range = { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
    const words = (column: Column): string => row.get(column)?.text ?? '';
    const locator = document.locate(range, section?.title ?? null);
    return { who: words('who'), sought: words('sought'), included: words('included'), locator };
  });
