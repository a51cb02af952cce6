import type { ParagraphNumber } from '#libs/domain/shared/paragraph-number.js';
import type { Kind } from '#libs/domain/deciders.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { bodyKey } from '#libs/domain/body/natural-key.js';
import { importKey } from '#libs/domain/document-import/natural-key.js';
import type { MeetingKind } from '#libs/domain/meeting/events.js';
import type { Named, Scope } from '#libs/domain/shared/scope.js';
import { nameKey } from '#libs/domain/shared/text/same-name.js';
import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { authoritySlug, initials, slug } from '#libs/domain/shared/text/slug.js';

/** A thing by its natural key: the same whatever layout, reader or reprint told of it. `ref` is what people see. */
export interface Identity {
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
}

/** The ids of natural keys; `called`: the references of those that are called otherwise than by their key. */
export interface Naming extends Ids {
  readonly called?: ReadonlyMap<string, string>;
}

const identity = (ids: Naming, kind: Kind, key: readonly string[], ref: string): Identity => {
  const id = ids.of([kind, ...key]);
  // Two references that look alike are one.
  return { kind, id, ref: ids.called?.get(id) ?? nameKey(ref) };
};

/** An authority by the code that it was recorded with first, by which people see it too. */
export const authorityIdentity = (ids: Naming, code: string): Identity => {
  const [kind, ...key] = authorityKey(code);
  return identity(ids, kind, key, code);
};

/** A body by the first name that it was recorded with; `nth`: bodies that were first called alike. */
export const bodyIdentity = (
  ids: Naming,
  { authority, committee }: { readonly authority: Named; readonly committee: Named },
  nth: number = 1,
): Identity => {
  const ordinal = nth === 1 ? [] : [`${nth}`];
  const key = [...bodyKey({ authority, committee }).slice(1), ...ordinal];
  const ref = [`${initials(committee.name)} ${authoritySlug(authority.code)}`, ...ordinal].join('-');
  return identity(ids, 'body', key, ref);
};

/** `first`: what its body was called first, so that a paper printed anew under another name of it is the same report. */
export const reportIdentity = (
  ids: Naming,
  { authority, committee, meeting, first = committee }: Omit<Scope, 'body'> & { readonly first?: Named },
  itemNo: string,
): Identity => {
  const item = slug(itemNo).replace(/^0+(?=.)/, '');
  return identity(
    ids,
    'report',
    [authoritySlug(authority.code), slug(first.code), meeting, item],
    `${initials(committee.name)} ${meeting}/${item.toUpperCase()}`,
  );
};

/** A meeting by its body, the day for which it was scheduled first, and its kind. `committee` is as people call the body. */
export const meetingIdentity = (ids: Naming, { body, committee, meeting }: Scope, kind: MeetingKind): Identity =>
  identity(ids, 'meeting', [body, meeting, kind], `${initials(committee.name)} ${meeting}`);

export const minutesIdentity = (ids: Naming, meeting: Identity): Identity =>
  identity(ids, 'minutes', [meeting.id], `${meeting.ref}/minutes`);

export const trackerIdentity = (ids: Naming, meeting: Identity): Identity =>
  identity(ids, 'tracker', [meeting.id], `${meeting.ref}/tracker`);

/** `inspectorate` is a code of `domain/frameworks` ("ofsted"). */
export const inspectionIdentity = (
  ids: Naming,
  inspection: { inspectorate: string; authority: string; started: PlainDate; framework: string },
): Identity => {
  const { inspectorate, started, framework } = inspection;
  const authority = authoritySlug(inspection.authority);
  const name = capitalised(inspectorate);
  return identity(ids, 'inspection', [inspectorate, authority, started, framework], `${name} ${authority} ${started}`);
};

export const judgementIdentity = (ids: Naming, inspection: Identity, area: string): Identity =>
  identity(ids, 'judgement', [inspection.id, area], `${inspection.ref}/J${area}`);

/** `nth`: papers that number several alike. */
export const recommendationIdentity = (
  ids: Naming,
  report: Identity,
  addressee: string | null,
  no: string,
  nth: number = 1,
): Identity => {
  const ordinal = nth === 1 ? [] : [`${nth}`];
  const key = [report.id, slug(addressee ?? ''), slug(no), ...ordinal];
  return identity(ids, 'recommendation', key, `${report.ref}/R${[no, ...ordinal].join('-')}`);
};

const place = (paragraph: ParagraphNumber | null, nth: number): string =>
  paragraph === null ? `${nth}` : `${paragraph}.${nth}`;

export const actionIdentity = (
  ids: Naming,
  report: Identity,
  paragraph: ParagraphNumber | null,
  bullet: number,
): Identity =>
  identity(ids, 'action', [report.id, `${paragraph ?? ''}`, `${bullet}`], `${report.ref}/A${place(paragraph, bullet)}`);

/**
 * `nth`: paragraphs that promise more than once. `C15` and `C15-2` are of paragraph 15, `C-3` is the third of a paper
 * without paragraphs: no paragraph's number has a hyphen.
 */
export const commitmentIdentity = (
  ids: Naming,
  report: Identity,
  paragraph: ParagraphNumber | null,
  nth: number,
): Identity =>
  identity(
    ids,
    'commitment',
    [report.id, `${paragraph ?? ''}`, `${nth}`],
    `${report.ref}/C${paragraph ?? ''}${nth === 1 && paragraph !== null ? '' : `-${nth}`}`,
  );

/** Evidence by the SHA-256 of its document and what it is evidence of. */
export const evidenceIdentity = (ids: Naming, of: Identity, sha256: string): Identity =>
  identity(ids, 'evidence', [sha256, of.kind, of.id], `${of.ref}/E${sha256.slice(0, 8)}`);

/** An inspection is answered by one plan; its reference is that of the report which first told of it. */
export const actionPlanIdentity = (ids: Naming, inspection: Identity, report: Identity): Identity =>
  identity(ids, 'action-plan', [inspection.id], `${report.ref}/plan`);

/** The decision about one event of the log, for one projection. */
export const passedEventId = (ids: Ids, projection: string, stream: string, revision: string): string =>
  ids.of(['passed-event', projection, stream, revision]);

export const importId = (ids: Ids, sha256: string): string => ids.of(importKey(sha256));
