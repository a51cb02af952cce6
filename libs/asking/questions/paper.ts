import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import { importKey } from '#libs/domain/document-import/natural-key.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { streamId } from '#libs/kernel/stream-id.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { View } from '#libs/read-models/view.js';
import { firstEntryIn, idOf, notThen } from '../not-there.js';
import { answers, Question } from '../question.js';
import { QuestionRefused } from '../refusals.js';
import { entriesOf } from '../to-the-end.js';

/** The paper that an import was read from. */
export interface Paper {
  readonly kind: 'import';
  readonly id: string;
  readonly stream: string;
  readonly title: string;
  readonly document: DocumentRef;
  /** The report that the paper is, or is a version of. */
  readonly reportId: string;
  /** Whether the import itself is told of to who asks; else they know the paper by its report alone. */
  readonly isImportTold: boolean;
}

/**
 * Of an import known at the moment, whatever the moment's day: what is true of an earlier day was read from a paper that was
 * imported later, and its words can be looked up there.
 */
export class GetPaper extends Question<Paper, { readonly id: string }> {}

/** What tells of a document of a report. */
const TELLING = ['ReportReceived.v2', 'DocumentAdded.v1'] as const;

const documentIn = ({ data }: Entry): DocumentRef => (data as unknown as Pick<AcceptedDraft, 'document'>).document;

/** Of imports the public knows nothing: of a published report it knows the documents, and these are the papers. */
const publishedAs = async (id: string, view: View): Promise<Entry | null> => {
  for await (const entry of entriesOf(view, { kind: ['report'], type: TELLING })) {
    if (entry.withdrawn === null && naturalId(importKey(documentIn(entry).sha256)) === id) return entry;
  }
  return null;
};

export const handlers = [
  answers(GetPaper, async ({ id: asked }, { view, whole }) => {
    const named = { kind: 'import', id: asked } as const;
    const id = idOf(named);
    const ofImport = await firstEntryIn(whole, named);
    const first = ofImport ?? (await publishedAs(id, whole));
    if (first === null) throw new QuestionRefused({ is: 'not-in-record', ...named });
    const { known } = view.point;
    if (known !== null && first.position > known) throw await notThen(view, first);
    const reportId = ofImport === null ? first.id : (first.data as unknown as AcceptedDraft).reportId;
    return {
      ...{ kind: 'import' as const, id, stream: streamId('import', id), title: first.title },
      ...{ document: documentIn(first), reportId, isImportTold: ofImport !== null },
    };
  }),
];
