import type { DraftAppendix } from '../../draft.js';
import type { DocumentModel } from '../../model/document-model.js';
import type { Section } from '../../model/section.js';
import type { NumberedForm } from '../../model/section-tables.js';
import { saysNone } from './none.js';

const LINK = /https?:\/\/\S+/i;

const APPENDICES: NumberedForm = {
  order: ['no', 'title'],
  columnOf: (heading) => {
    if (/^(?:no\.?|number|appendix)$/i.test(heading)) return 'no';
    return /^(?:title|name)$/i.test(heading) ? 'title' : null;
  },
  named: /^(?:appendix|annexe?)\s+([A-Z]|\d{1,2}[a-z]?)\b[.:)]?(?: ?[-–—])?\s*/i,
  bare: /^([A-Z]|\d{1,2}[a-z]?)[.:)]?$/,
  isHeading: (words) => /^(?:no\.?|number|title|link|appendix|appendices|name)$/i.test(words),
  isNone: saysNone,
  goesOn: (words) => /^(?:[a-z(]|Link\b)/.test(words),
};

/** The appendices: "Appendix 1" or a bare number or letter in the first cell, the title after it, which may wrap. */
export const readAppendices = (document: DocumentModel, section: Section | undefined): DraftAppendix[] =>
  (section?.numbered(APPENDICES) ?? []).flatMap(({ no, from, cells }) => {
    const links = cells.filter((cell) => /^(?:link:? *)?https?:/i.test(cell.plain));
    const words = cells.filter((cell) => !links.includes(cell));
    const title = document.words(...words.map((cell) => cell.range()));
    const to = cells.at(-1)?.range().to;
    if (to === undefined || !/\p{L}{2}/u.test(title.plain)) return [];
    const link = LINK.exec(links[0]?.text ?? '')?.[0] ?? null;
    return [{ no, title: title.text, link, locator: document.locate({ from, to }, section?.title ?? null) }];
  });
