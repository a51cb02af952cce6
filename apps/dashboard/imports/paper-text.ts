import { BadRequestException } from '@nestjs/common';
import { DocumentDamaged, type DocumentStore } from '#libs/documents/index.js';
import { decodeText, MAX_TEXT_BYTES } from '#libs/report-import/index.js';
import { word, type RawQuery } from '../frame/asked.js';
import { windowOf, type TextWindow } from './text-window.js';

/** The text of a paper, or why it is not shown. */
export type PaperText = { readonly text: string } | { readonly not: 'kept' | 'as it was received' | 'text' };

export const textOf = async (documents: DocumentStore, sha256: string, name: string): Promise<PaperText> => {
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

/** What a page shows of a text: around the passage that its address names, which is marked. `to`: the address of another place. */
export const textShown = (text: PaperText, query: RawQuery, to: (from: string) => string) => {
  const from = placeIn(query, 'from');
  const place = { from: from ?? 0, to: placeIn(query, 'to') ?? from ?? 0 };
  const shown: TextWindow | null = 'text' in text ? windowOf(text.text, place) : null;
  const at = (start: number | null) => (start === null ? null : to(String(start)));
  return {
    notShown: 'not' in text ? text.not : null,
    text: shown,
    before: at(shown?.before ?? null),
    after: at(shown?.after ?? null),
  };
};
