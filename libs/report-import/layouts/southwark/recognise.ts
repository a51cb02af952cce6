import type { DocumentModel } from '../../model/document-model.js';
import type { Section } from '../../model/section.js';
import { HEAD_LABELS } from './header.js';

/** Words that other papers' heads have too: alone they make no head of this template. */
const COMMON: ReadonlySet<string> = new Set(['date', 'from', 'title', 'other', 'unknown']);
const AT_THE_END: ReadonlySet<Section['kind']> = new Set(['documents', 'appendices', 'audit', 'consultation']);
const LEAST_LABELS = 3;
const LEAST_OWN = 2;

/** Known by its head, of which some labels may be lost, and by its headings below it: the body's first, then the tables'. */
export function isInTemplate(document: DocumentModel): boolean {
  const [head, ...others] = document.sections;
  if (head === undefined) return false;
  const labels = [...head.labelled(HEAD_LABELS).keys()];
  const own = labels.filter((field) => !COMMON.has(field));
  const known = labels.filter((field) => field !== 'other' && field !== 'unknown');
  const kinds = others.flatMap(({ kind, title }) => (title === null || kind === 'other' ? [] : [kind]));
  if (own.length < LEAST_OWN || known.length < LEAST_LABELS || kinds.length === 0) return false;
  const firstAtEnd = kinds.findIndex((kind) => AT_THE_END.has(kind));
  const firstOfBody = kinds.findIndex((kind) => !AT_THE_END.has(kind));
  return firstAtEnd < 0 || firstOfBody < 0 || firstOfBody < firstAtEnd;
}
