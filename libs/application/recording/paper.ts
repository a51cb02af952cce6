import type { DocumentRef } from '#libs/domain/shared/document-ref.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import type { Draft, DraftReport } from '#libs/report-import/draft.js';
import type { BodyMeant } from '../bodies/which-body.js';
import type { EarlierPaper } from '../things-of-record.js';
import { bodyIdentity, reportIdentity, type Identity, type Naming } from '../identity.js';
import { authoritySlug, committeeSlug } from '#libs/domain/shared/text/slug.js';

/** What every fact of a draft hangs on: the report's identity, whose and when it is, and the document it was read from. */
export interface Paper {
  readonly draft: Draft;
  readonly document: DocumentRef;
  readonly report: Identity;
  readonly header: DraftReport & { readonly title: string; readonly classification: string };
  readonly itemNo: string;
  readonly scope: Scope;
  readonly body: BodyMeant;
  /** The paper's own date: when it was dated or sent, whichever came first, else the meeting's. */
  readonly dated: PlainDate;
}

const invalid = (field: string, message: string): Refusal => ({ code: 'invalid', field, message });

const MUST_HAVE = {
  authority: 'whose paper it is',
  meeting: 'the meeting it was put before',
  date: "the meeting's date",
  itemNo: 'its item number',
  title: 'its title',
  classification: 'its classification',
};

/** `first`: the paper that it was before its meeting was moved; it keeps that identity. `meant`: its body, where that was looked up; else the one that its names are the natural key of. The draft's identity in the record, or a refusal that names all that it lacks. */
export const paperOf = (
  draft: Draft,
  document: DocumentRef,
  ids: Naming,
  meant: BodyMeant | null = null,
  first: EarlierPaper | null = null,
): Paper | Refusal => {
  const { authority, report: header } = draft;
  if (draft.document.sha256 !== document.sha256)
    return invalid('document', 'This draft was read from another document than the one given.');
  if (!header) return invalid('report', 'This document has no header of a committee report. Nothing was recorded.');
  const { meeting, date, itemNo, title, classification } = header;
  if (!authority || !meeting || !date || !itemNo || !title || !classification) {
    const has = { authority, meeting, date, itemNo, title, classification };
    const lacking = Object.entries(MUST_HAVE).filter(([field]) => !has[field as keyof typeof has]);
    return invalid(
      lacking[0]?.[0] ?? 'report',
      `This paper does not say ${lacking.map(([, words]) => words).join(', ')}. Nothing was recorded.${
        authority ? '' : ' Name the authority when you import it.'
      }`,
    );
  }
  if (header.restriction)
    return invalid(
      'classification',
      `This paper is marked “${header.restriction}”, and classified "${classification}". Only Open papers can be recorded until withholding is in place, whoever asks; nothing was recorded. Import its public version; if this is the public one, have the marking taken out of the document first.`,
    );
  const names = {
    authority: { code: authoritySlug(authority.code), name: authority.name },
    committee: { code: committeeSlug(meeting), name: meeting },
  };
  const body = meant ?? { ...bodyIdentity(ids, names), authority: names.authority, first: names.committee };
  const scope: Scope = { body: body.id, ...names, meeting: first?.meeting ?? date };
  const own = [draft.audit?.dated, draft.audit?.sent].filter((day) => day != null).sort();
  return {
    draft,
    document,
    body,
    report: reportIdentity(ids, { ...scope, authority: body.authority, first: body.first }, first?.itemNo ?? itemNo),
    header: { ...header, title, classification },
    itemNo,
    scope,
    dated: own[0] ?? date,
  };
};
