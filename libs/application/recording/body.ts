import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Draft } from '#libs/report-import/draft.js';
import { establishing, whichBody, type Answers, type BodyMeant } from '../bodies/which-body.js';
import type { Naming } from '../identity.js';
import type { EarlierPaper, ThingsOfRecord } from '../things-of-record.js';
import { firstPublished } from '../first-published.js';
import { paperOf, type Paper } from './paper.js';
import { sourcesOf } from './source-of.js';
import type { Thing } from './thing.js';

/** A draft as an import keeps it: with the body that its paper was found to be before. */
export interface DraftOfBody extends Draft {
  readonly body?: BodyMeant;
  /** On which day a person says that it was published. */
  readonly publishedOn?: PlainDate;
  /** What a person dropped of it before they confirmed it, by the keys of its entries. */
  readonly dropped?: readonly string[];
  /** What it was before its meeting was moved to the day that it prints. */
  readonly first?: EarlierPaper;
}

/** The draft with its body, once that is looked up; refused where a person must say which. Throws `RecordBehind`. */
export const draftOfBody = async (
  draft: Draft,
  document: DocumentRef,
  { ids, things, answers }: { readonly ids: Naming; readonly things: ThingsOfRecord; readonly answers: Answers },
): Promise<DraftOfBody | Refusal> => {
  const paper = paperOf(draft, document, ids);
  if (isRefusal(paper)) return paper;
  const { authority, committee, meeting: on } = paper.scope;
  const body = whichBody(ids, await things.names(), { authority, committee, on, answers });
  if (isRefusal(body)) return body;
  const { report } = paperOf(draft, document, ids, body) as Paper;
  const isThere = (await things.called({ refs: [], ids: [report.id] })).length > 0;
  const earlier = isThere ? [] : await things.papersOfMeetingMovedTo(body.id, on);
  const first = firstPublished({ itemNo: paper.itemNo, title: paper.header.title }, earlier);
  return { ...draft, body, ...(first && { first }) };
};

/** The body, which a paper establishes by being put before it where the record does not hold it. */
export const bodyThing = ({ body, document, header, scope }: Paper, ref: string): Thing => {
  const establish = establishing(body, ref, sourcesOf(document, header.sources)['meeting'] ?? null);
  return { kind: 'body', id: body.id, ref, steps: [{ command: establish, effectiveOn: scope.meeting }] };
};
