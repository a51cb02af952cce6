import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/draft.js';
import { readReport } from '#libs/report-import/index.js';

export interface Paper {
  readonly draft: Draft;
  readonly document: DocumentRef;
}

/** A paper as its reader would hand it over. */
export const paperOf = (text: string, file = 'report.txt'): Paper => {
  const read = readReport(Buffer.from(text), file);
  if (!read.ok) throw new Error(read.refusal.message);
  const { sha256, name, mediaType } = read.draft.document;
  return { draft: read.draft, document: { sha256, name, mediaType } };
};

/** What its reader finds in a paper. */
export const draftOf = (text: string): Draft => paperOf(text, 'paper.txt').draft;

/** The head of an invented paper; what stands around the part that a test is about is left out. */
export const CABINET_HEAD = `Item No. 11.\tClassification: Open\tDate: 14 November 2018\tMeeting Name: Cabinet
Report title:\tInspection of Children's Services
Ward(s) or groups affected:\tNone
From:\tDirector of Children's Services

`;

const fromRoot = (...path: string[]) => join(import.meta.dirname, '..', '..', ...path);

/** The project's own sample, about an invented authority. */
export const sampleText = (): string =>
  readFileSync(fromRoot('samples', 'wexmoor-children-services-2016-05-23.txt'), 'utf8');

/** The first real paper; other people's document, which lies beside the project or nowhere. */
export const REAL_PAPER = fromRoot('..', 'shared', 'reports', 'southwark-corporate-parenting-2017-07-10.txt');
export const realPaperIsThere = existsSync(REAL_PAPER);
export const realText = (): string => readFileSync(REAL_PAPER, 'utf8');
