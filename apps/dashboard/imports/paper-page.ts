import { BadRequestException } from '@nestjs/common';
import { GetPaper, type Paper } from '#libs/asking/questions/paper.js';
import { DocumentDamaged, type DocumentStore } from '#libs/documents/index.js';
import { decodeText, MAX_TEXT_BYTES } from '#libs/report-import/index.js';
import { sentence } from '#libs/words/sentence.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { PageOf } from '../frame/pages.js';
import { windowOf } from './text-window.js';

/** The text of a paper, or why it is not shown. */
type Text = { readonly text: string } | { readonly not: 'kept' | 'as it was received' | 'text' };

const textOf = async (documents: DocumentStore, sha256: string, name: string): Promise<Text> => {
  const kept = await documents.find(sha256);
  if (kept === null) return { not: 'kept' };
  if (kept.size > MAX_TEXT_BYTES) return { not: 'text' };
  const parts: Buffer[] = [];
  try {
    for await (const part of documents.read(sha256)) parts.push(part);
  } catch (error) {
    if (error instanceof DocumentDamaged) return { not: 'as it was received' };
    throw error;
  }
  const decoded = decodeText(Buffer.concat(parts), name);
  return decoded.ok ? { text: decoded.text } : { not: 'text' };
};

const placeIn = (query: RawQuery, name: 'from' | 'to'): number | null => {
  const digits = word(query, name);
  if (digits === undefined) return null;
  if (!/^\d{1,8}$/.test(digits))
    throw new BadRequestException(`“${name}” in the address of this page must be a place in the text: a whole number.`);
  return Number.parseInt(digits, 10);
};

/** The text of the paper that an import was read from, around a passage that the address names, which is marked. */
export const paperPage = (id: string, documents: DocumentStore): PageOf<Paper, Text> => ({
  template: 'imports/paper.njk',
  takes: ['from', 'to'],
  question: (asked) => new GetPaper(asked, { id }),
  beside: ({ document }) => textOf(documents, document.sha256, document.name),
  model: ({ query, links }, paper, text) => {
    const from = placeIn(query, 'from');
    const place = { from: from ?? 0, to: placeIn(query, 'to') ?? from ?? 0 };
    const shown = 'text' in text ? windowOf(text.text, place) : null;
    const at = (start: number | null) => (start === null ? null : links.paper(paper.id, { from: String(start) }));
    return {
      section: 'report',
      title: sentence(paper.title),
      name: paper.document.name,
      back: paper.isImportTold
        ? { href: links.imported(paper.id), text: 'The import' }
        : { href: links.thing('report', paper.reportId), text: 'The report' },
      download: links.download(paper),
      notShown: 'not' in text ? text.not : null,
      text: shown,
      before: at(shown?.before ?? null),
      after: at(shown?.after ?? null),
    };
  },
});
