import type { Json } from '#libs/kernel/json.js';
import type { ActionPlan } from '../action-plan/state.js';
import type { Action } from '../action/state.js';
import type { Commitment } from '../commitment/state.js';
import type { Inspection } from '../inspection/state.js';
import type { Judgement } from '../judgement/state.js';
import { isScopedKind, type Kind } from '../kinds.js';
import type { Recommendation } from '../recommendation/state.js';
import type { Report } from '../report/state.js';
import type { Owner } from '../shared/owner.js';
import type { Source } from '../shared/source.js';
import { nameKey } from '../shared/text/same-name.js';
import type { AnyState } from '../states.js';
import type { Place, SaidMember } from './events.js';

/** What documents say of a thing, by the members of its state; of a list, its entries. Neither identities nor links. */
export type Said = Readonly<Record<string, Json>>;

const ownerOf = (owner: Owner | null): string | null =>
  owner === null ? null : 'post' in owner ? owner.post : owner.person;

/** Without where it was read from: that is told beside it. */
const entriesOf = (list: readonly object[]): readonly Json[] =>
  list.map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'source')) as Json);

const SAID = {
  report: (r: Report): Said => ({
    title: r.title,
    classification: r.classification,
    wards: r.wards,
    from: r.from,
    lastParagraph: r.lastParagraph,
    'audit.leadOfficer': r.audit.leadOfficer,
    'audit.author': r.audit.author,
    'audit.version': r.audit.version,
    'audit.dated': r.audit.dated,
    'audit.keyDecision': r.audit.keyDecision,
    sentOn: r.sentOn,
    consideredAt: r.consideredAt,
    minute: r.minute,
    consultation: entriesOf(r.consultation),
    backgroundDocuments: entriesOf(r.backgroundDocuments),
    appendices: entriesOf(r.appendices),
    findings: entriesOf(r.findings),
    dates: entriesOf(r.dates),
  }),
  inspection: (i: Inspection): Said => ({
    framework: i.framework,
    power: i.power,
    announcedOn: i.announcedOn,
    startedOn: i.startedOn,
    concludedOn: i.concludedOn,
    publishedOn: i.publishedOn,
    receivedOn: i.receivedOn,
    leadInspector: i.leadInspector,
  }),
  judgement: (j: Judgement): Said => ({ area: j.area, grade: j.grade }),
  recommendation: (r: Recommendation): Said => ({
    text: r.text,
    kind: r.kind,
    addressee: r.addressee,
    priority: r.priority,
    ...(r.resolution !== null && {
      status: r.status,
      'resolution.number': r.resolution.number,
      'resolution.minute': r.resolution.minute,
    }),
    'sentTo.to': r.sentTo?.to ?? null,
  }),
  action: (a: Action): Said => ({
    text: a.text,
    objective: a.objective,
    means: a.means,
    owner: ownerOf(a.owner),
    due: a.due,
    rag: a.rag?.value ?? null,
  }),
  'action-plan': (p: ActionPlan): Said => ({
    title: p.title,
    duties: p.duties.map(({ clock, trigger, triggerDate, stated }) => ({ clock, trigger, triggerDate, stated })),
    actions: p.actions,
  }),
  commitment: (c: Commitment): Said => ({ text: c.text, to: c.to, by: c.by }),
} as const;

/** Whether a member has something to say. */
const isSaid = (said: Json): boolean => said !== null && said !== '' && !(Array.isArray(said) && said.length === 0);

/** What a document that led to this state said; nothing of what it leaves open. */
export const saidIn = (kind: Kind, state: AnyState): Said => {
  if (!isScopedKind(kind) || state.status === 'none') return {};
  const said = (SAID[kind] as (state: unknown) => Said)(state);
  return Object.fromEntries(Object.entries(said).filter(([, value]) => isSaid(value)));
};

/** What is true of a thing, to be held against what it was said to be: how it stands too, which only minutes and trackers say. */
export const sayableIn = (kind: Kind, state: AnyState): Said => {
  if (!isScopedKind(kind) || state.status === 'none') return {};
  const percent = kind === 'action' ? (state as Action).percent : null;
  return { ...saidIn(kind, state), status: state.status, ...(percent !== null && { percent }) };
};

/** What is no difference: how a name or a text is composed and spaced. */
const comparable = (value: Json): Json => {
  if (typeof value === 'string') return nameKey(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, Json>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, comparable(member)]));
};

export const saysTheSame = (one: Json, other: Json): boolean =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));

const placeOf = (source: Source | null | undefined): Place | null => {
  if (!source) return null;
  const { section, paragraph, page, from, to } = source;
  return { section, paragraph, page, from, to };
};

interface Sourced {
  readonly source?: Source | null;
  readonly sources?: Readonly<Record<string, Source>>;
}

/** The member's own place, or that of the passage which tells of the thing. */
const placeIn = (state: AnyState, member: string): Place | null => {
  const { source, sources } = state as Sourced;
  return placeOf(sources?.[member] ?? source);
};

/** Where the entries of a list stand, each by itself. */
const placesIn = (state: AnyState, member: string): readonly (Place | null)[] => {
  const list = (state as unknown as Record<string, unknown>)[member];
  return (list as readonly (Sourced | string)[]).map((entry) =>
    placeOf(typeof entry === 'string' ? null : entry.source),
  );
};

/** The members of a statement: all that is said in the state, less what is said in another. */
export const membersBeside = (kind: Kind, state: AnyState, other: AnyState): readonly SaidMember[] => {
  const already = saidIn(kind, other);
  return Object.entries(saidIn(kind, state)).flatMap(([member, said]): SaidMember[] => {
    if (!Array.isArray(said))
      return saysTheSame(said, already[member] ?? null) ? [] : [{ member, said, place: placeIn(state, member) }];
    const places = placesIn(state, member);
    const before = (already[member] ?? []) as readonly Json[];
    return (said as readonly Json[])
      .map((entry, n) => ({ member, said: entry, place: places[n] ?? null }))
      .filter(({ said: entry }) => !before.some((each) => saysTheSame(each, entry)));
  });
};

const LISTS: ReadonlySet<string> = new Set([
  ...['consultation', 'backgroundDocuments', 'appendices', 'findings', 'dates'],
  ...['duties', 'actions'],
]);

/** Whether each `SaidMember` of that name is one entry of a list. */
export const isList = (member: string): boolean => LISTS.has(member);
