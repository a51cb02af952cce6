import type { ParagraphNumber } from '#libs/domain/shared/paragraph-number.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Ids } from '#libs/kernel/ids.js';
import { authoritySlug, initials, slug } from './slug.js';

/** A thing by its natural key: the same whatever layout, reader or reprint told of it. `ref` is what people see. */
export interface Identity {
  readonly kind: Kind;
  readonly id: string;
  readonly ref: string;
}

const identity = (ids: Ids, kind: Kind, key: readonly string[], ref: string): Identity => ({
  kind,
  id: ids.of([kind, ...key]),
  ref,
});

export const reportIdentity = (ids: Ids, { authority, committee, meeting }: Scope, itemNo: string): Identity => {
  const item = slug(itemNo).replace(/^0+(?=.)/, '');
  return identity(
    ids,
    'report',
    [authoritySlug(authority.code), slug(committee.code), meeting, item],
    `${initials(committee.name)} ${meeting}/${item.toUpperCase()}`,
  );
};

/** `inspectorate` is a code of `domain/frameworks` ("ofsted"). */
export const inspectionIdentity = (
  ids: Ids,
  inspection: { inspectorate: string; authority: string; started: PlainDate; framework: string },
): Identity => {
  const { inspectorate, started, framework } = inspection;
  const authority = authoritySlug(inspection.authority);
  const name = inspectorate.charAt(0).toUpperCase() + inspectorate.slice(1);
  return identity(ids, 'inspection', [inspectorate, authority, started, framework], `${name} ${authority} ${started}`);
};

export const judgementIdentity = (ids: Ids, inspection: Identity, area: string): Identity =>
  identity(ids, 'judgement', [inspection.id, area], `${inspection.ref}/J${area}`);

export const recommendationIdentity = (ids: Ids, report: Identity, addressee: string | null, no: string): Identity =>
  identity(ids, 'recommendation', [report.id, slug(addressee ?? ''), slug(no)], `${report.ref}/R${no}`);

const place = (paragraph: ParagraphNumber | null, nth: number): string =>
  paragraph === null ? `${nth}` : `${paragraph}.${nth}`;

export const actionIdentity = (
  ids: Ids,
  report: Identity,
  paragraph: ParagraphNumber | null,
  bullet: number,
): Identity =>
  identity(ids, 'action', [report.id, `${paragraph ?? ''}`, `${bullet}`], `${report.ref}/A${place(paragraph, bullet)}`);

/** `nth`: paragraphs that promise more than once. */
export const commitmentIdentity = (
  ids: Ids,
  report: Identity,
  paragraph: ParagraphNumber | null,
  nth: number,
): Identity =>
  identity(
    ids,
    'commitment',
    [report.id, `${paragraph ?? ''}`, `${nth}`],
    `${report.ref}/C${nth === 1 && paragraph !== null ? paragraph : place(paragraph, nth)}`,
  );

/** An inspection is answered by one plan; its reference is that of the report which first told of it. */
export const actionPlanIdentity = (ids: Ids, inspection: Identity, report: Identity): Identity =>
  identity(ids, 'action-plan', [inspection.id], `${report.ref}/plan`);

/** The decision about one event of the log, for one projection. */
export const passedEventId = (ids: Ids, projection: string, stream: string, revision: string): string =>
  ids.of(['passed-event', projection, stream, revision]);

export const importId = (ids: Ids, sha256: string): string => ids.of(['import', sha256.toLowerCase()]);
