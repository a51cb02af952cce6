import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/draft.js';
import { establishing, whichBody, type BodyMeant } from '../bodies/which-body.js';
import type { Naming } from '../identity.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import { paperOf, type Paper } from './paper.js';
import { sourcesOf } from './source-of.js';
import type { Thing } from './thing.js';

/** A draft as an import keeps it: with the body that its paper was found to be before. */
export interface DraftOfBody extends Draft {
  readonly body?: BodyMeant;
}

/** The draft with its body, once that is looked up; refused where a person must say which. Throws `RecordBehind`. */
export const draftOfBody = async (
  draft: Draft,
  document: DocumentRef,
  { ids, things, answer }: { readonly ids: Naming; readonly things: ThingsOfRecord; readonly answer: string | null },
): Promise<DraftOfBody | Refusal> => {
  const paper = paperOf(draft, document, ids);
  if (isRefusal(paper)) return paper;
  const { authority, committee, meeting: on } = paper.scope;
  const body = whichBody(ids, await things.bodies(), { authority, committee, on, answer });
  return isRefusal(body) ? body : { ...draft, body };
};

/** The body, which a paper establishes by being put before it where the record does not hold it. */
export const bodyThing = ({ body, document, header, scope }: Paper, ref: string): Thing => {
  const establish = establishing(body, ref, sourcesOf(document, header.sources)['meeting'] ?? null);
  return { kind: 'body', id: body.id, ref, steps: [{ command: establish, effectiveOn: scope.meeting }] };
};
