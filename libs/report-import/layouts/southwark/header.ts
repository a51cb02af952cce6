import type { DraftReport } from '../../draft.js';
import type { Passage } from '../../model/passage.js';
import type { DocumentModel } from '../../model/document-model.js';
import { dayOfCell } from '../../facts/dates/cell-date.js';
import { Fields, type Form } from '../../facts/fields.js';
import type { Label } from '../../model/label.js';
import { readRestriction } from './restriction.js';

export const HEAD_LABELS: readonly Label[] = [
  {
    field: 'itemNo',
    pattern: '(?:Agenda\\s+)?Item(?:\\s+(?:No\\.?|Number))',
    halves: [/^(?:Agenda )?Item$/i, /^No[.:]*$/i],
    fits: (v) => /^\d{1,3}(?:[a-z]|\.\d{1,2}| ?\([a-z\d]{1,3}\))?\.?$/i.test(v),
    must: true,
  },
  {
    field: 'classification',
    pattern: 'Classification',
    fits: (v) => /^(?:open|closed|exempt|confidential|restricted|part|not for publication)\b/i.test(v),
    must: true,
  },
  {
    field: 'date',
    pattern: '(?:Meeting\\s+)?Date(?:\\s+of\\s+meeting)?',
    ordinary: true,
    fits: (v) => dayOfCell(v) !== null,
  },
  {
    field: 'meeting',
    pattern:
      'Meeting\\s+Name|Decision\\s+(?:maker|taker)|Name\\s+of\\s+(?:meeting|committee)|Committee(?=:)|Meeting(?=:)',
    whole: /\b(?:committee|cabinet|board|panel|council|assembly|commission|forum|executive)$/i,
    halves: [/^(?:Meeting|Decision)$/i, /^(?:Name|maker|taker):?$/i],
  },
  { field: 'title', pattern: '(?:Report\\s+)?title', ordinary: true, halves: [/^Report$/i, /^title:?$/i] },
  {
    field: 'wards',
    pattern: 'Wards?(?:\\(s\\))?\\s+(?:or(?:\\s+groups?(?:\\s+affected)?)?|affected)',
    wrapped: /^(?:(?:or )?groups?(?: affected)?|affected):?$/i,
  },
  { field: 'from', pattern: 'From|Report\\s+of', ordinary: true },
  // Fields that some heads have and a draft has not: their labels end the values before them.
  {
    field: 'other',
    pattern:
      '(?:(?:Cabinet|Lead|Executive)\\s+Member|Portfolio(?:\\s+holder)?|(?:Lead|Contact|Reporting|Responsible)\\s+officer|(?:Report\\s+)?author|Contact|Key\\s+decision|Appendices|Electoral\\s+divisions?(?:\\(s\\))?|Directorate|Department|Purpose|Deadline\\s+date)(?=[ \\t*]*(?::|\\?|\\t|\\|| {2}))',
  },
];

/** The paper's head; without values where none of its labels is there. */
export function readHeader(document: DocumentModel, lastParagraph: number | null): Form<DraftReport> {
  const values = document.sections.find(({ kind }) => kind === 'head')?.labelled(HEAD_LABELS);
  const fields = new Fields(document, null);
  const itemNo = values?.get('itemNo');
  const report = {
    itemNo: fields.text('itemNo', itemNo && withoutStop(itemNo)),
    classification: fields.text('classification', values?.get('classification')),
    date: fields.date('date', values?.get('date')),
    meeting: fields.text('meeting', values?.get('meeting')),
    title: fields.text('title', values?.get('title')),
    wards: fields.text('wards', values?.get('wards')),
    from: fields.text('from', values?.get('from')),
    restriction: fields.found('restriction', readRestriction(document)),
  };
  return fields.form({ ...report, lastParagraph }, null);
}

const withoutStop = (passage: Passage): Passage => passage.slice(0, passage.text.replace(/[.:]+$/, '').length);
