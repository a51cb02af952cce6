import type { Thing } from '#libs/read-models/register/thing.js';
import { documentsOf, type Documents } from '../documents.js';
import { foundOr } from '../not-there.js';
import { answers, Question } from '../question.js';

/** One import, and what the documents of its report are called. */
export interface ImportPage {
  readonly imported: Thing<'import'>;
  readonly documents: Documents;
}

export class GetImportPage extends Question<ImportPage, { readonly id: string }> {}

export const handlers = [
  answers(GetImportPage, async ({ id }, snapshot) => {
    const { view } = snapshot;
    const imported = await foundOr(snapshot, { kind: 'import', id }, (found) => view.find('import', found));
    const report = await view.find('report', imported.state.reportId);
    return { imported, documents: documentsOf(report === null ? [] : [report]) };
  }),
];
