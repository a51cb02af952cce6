import type { Kind } from '#libs/domain/deciders.js';
import type { Owner } from '#libs/domain/shared/owner.js';
import type { Named, Scope } from '#libs/domain/shared/scope.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { isDay } from './day.js';
import { scopeCode } from './scope-code.js';
import type { StateOf, Thing } from './thing.js';

/** What lists show, sort and filter by, whatever the kind. */
export type Facets = Pick<
  Thing,
  | 'ref'
  | 'title'
  | 'open'
  | 'scope'
  | 'reportId'
  | 'inspectionId'
  | 'planId'
  | 'owner'
  | 'firstDue'
  | 'due'
  | 'rag'
  | 'grade'
>;

const NONE = {
  scope: null,
  reportId: null,
  inspectionId: null,
  planId: null,
  owner: null,
  firstDue: null,
  due: null,
  rag: null,
  grade: null,
} as const satisfies Partial<Facets>;

const nameOf = (owner: Owner | null) => (owner === null ? null : 'person' in owner ? owner.person : owner.post);

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The first day that a duty of a plan falls on: as the record states it, else as the law counts it. */
const dutyDay = ({ duties }: StateOf<'action-plan'>): PlainDate | null =>
  duties
    .map(({ stated, computed }) => stated ?? computed)
    .sort()
    .at(0) ?? null;

const FACETS: { readonly [K in Kind]: (state: StateOf<K>) => Facets } = {
  report: ({ ref, title, status, scope, inspectionId }) => ({
    ...NONE,
    ref,
    title,
    scope,
    inspectionId,
    open: status !== 'considered',
  }),
  inspection: ({ ref, scope, inspectorate, status }) => ({
    ...NONE,
    ref,
    title: `${capital(inspectorate)} inspection of ${scope.authority.name}`,
    scope,
    open: status !== 'published',
  }),
  judgement: ({ ref, area, scope, status, reportId, inspectionId, grade }) => ({
    ...NONE,
    ref,
    title: area,
    scope,
    reportId,
    inspectionId,
    grade,
    open: status === 'challenged',
  }),
  recommendation: ({ ref, text, scope, status, reportId, inspectionId }) => ({
    ...NONE,
    ref,
    title: text,
    scope,
    reportId,
    inspectionId,
    open: !['rejected', 'withdrawn', 'discharged', 'closed'].includes(status),
  }),
  action: (state) => ({
    ...NONE,
    ref: state.ref,
    title: state.objective,
    scope: state.scope,
    reportId: state.reportId,
    inspectionId: state.inspectionId,
    planId: state.planId,
    owner: nameOf(state.owner),
    firstDue: state.firstDue,
    due: state.due,
    rag: state.rag?.value ?? null,
    open: !['closed', 'cancelled', 'superseded'].includes(state.status),
  }),
  // A plan's duty is to submit: once that is done nothing is due, though it stays open until it is published.
  'action-plan': (state) => ({
    ...NONE,
    ref: state.ref,
    title: state.title,
    scope: state.scope,
    reportId: state.reportId,
    inspectionId: state.inspectionId,
    firstDue: dutyDay(state),
    due: state.submissions.length > 0 ? null : dutyDay(state),
    open: state.status !== 'published',
  }),
  commitment: ({ ref, text, scope, status, reportId, by }) => ({
    ...NONE,
    ref,
    title: text,
    scope,
    reportId,
    firstDue: by,
    due: by,
    open: status === 'made',
  }),
  import: ({ title, status, document, reportId }) => ({
    ...NONE,
    ref: document.name,
    title,
    reportId,
    open: status === 'recording',
  }),
  'passed-event': ({ projection, type, stream, revision }) => ({
    ...NONE,
    ref: `${stream}@${revision}`,
    title: `${type} passed by ${projection}`,
    open: false,
  }),
};

const named = ({ code, name }: Named): Named => ({ code: scopeCode(code), name });

const scopeOf = ({ authority, committee, meeting }: Scope): Scope => ({
  authority: named(authority),
  committee: named(committee),
  meeting,
});

/** Throws a `RangeError` for a day that is none. */
export const facetsOf = <K extends Kind>(kind: K, state: StateOf<K>): Facets => {
  const told = FACETS[kind](state);
  const facets = { ...told, scope: told.scope && scopeOf(told.scope) };
  for (const day of [facets.scope?.meeting ?? null, facets.firstDue, facets.due])
    if (day !== null && !isDay(day)) throw new RangeError(`${day} is no day`);
  return facets;
};
