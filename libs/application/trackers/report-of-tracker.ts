import type { KnownNames } from '#libs/domain/body/bodies-of.js';
import type { ReportFacts } from '#libs/domain/report/events.js';
import { invalid } from '#libs/domain/shared/guards.js';
import { slug } from '#libs/domain/shared/text/slug.js';
import type { Published, TrackerFacts } from '#libs/domain/tracker/events.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { scopeOf } from '../entering/entry.js';
import { reportIdentity, type Identity } from '../identity.js';

/** The report of its meeting that a tracker becomes under the number of an item: the same as a paper of that number would be. */
export const reportOfTracker = (
  { scope }: Pick<TrackerFacts, 'scope'>,
  itemNo: string,
  known: { readonly ids: Ids; readonly names: KnownNames },
): Identity | Refusal => {
  if (!slug(itemNo)) return invalid('itemNo', 'Give the number of the item.');
  const { authority, committee, meeting, body } = scope;
  const named = { authority: authority.name, committee: committee.name, meeting, authorityId: null, body };
  const scoped = scopeOf(named, known);
  if (isRefusal(scoped)) return scoped;
  return reportIdentity(known.ids, { ...scope, authority: scoped.body.authority, first: scoped.body.first }, itemNo);
};

const NOTHING_READ = {
  ...{ wards: null, from: null, lastParagraph: null, inspectionId: null, source: null, sources: {} },
  ...{ backgroundDocuments: [], appendices: [], findings: [], dates: [] },
};
const NOTHING_PRINTED = { leadOfficer: null, author: null, version: null, keyDecision: null };

/** What is recorded of the report: its document is the file that people read. */
export const reportFactsOf = (
  { scope }: Pick<TrackerFacts, 'scope'>,
  { on, files, report: { ref, itemNo, title } }: Published,
): ReportFacts => {
  const file = files.find(({ is }) => is === 'html') ?? files[0];
  if (!file) throw new Error(`The tracker ${ref} was published without a file.`);
  const { sha256, name, mediaType } = file;
  const facts = { ref, scope, itemNo, title, classification: 'Open', document: { sha256, name, mediaType } };
  return { ...NOTHING_READ, ...facts, audit: { ...NOTHING_PRINTED, dated: on } };
};
