import type { AcceptedDraft } from '#libs/domain/document-import/events.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import { firstEntry, notThen } from '../not-there.js';
import { answers, Question } from '../question.js';

/** The paper that an import was read from. */
export interface Paper {
  readonly kind: 'import';
  readonly id: string;
  readonly stream: string;
  readonly title: string;
  readonly document: DocumentRef;
}

/**
 * Of an import known at the moment, whatever the moment's day: what is true of an earlier day was read from a paper that was
 * imported later, and its words can be looked up there.
 */
export class GetPaper extends Question<Paper, { readonly id: string }> {}

export const handlers = [
  answers(GetPaper, async ({ id: asked }, { view, whole }) => {
    const first = await firstEntry(whole, { kind: 'import', id: asked });
    const { known } = view.point;
    if (known !== null && first.position > known) throw await notThen(view, first);
    const { id, stream, title, data } = first;
    const { document } = data as unknown as Pick<AcceptedDraft, 'document'>;
    return { kind: 'import' as const, id, stream, title, document };
  }),
];
