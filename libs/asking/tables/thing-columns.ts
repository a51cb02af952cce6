import { daysBetween } from '#libs/calendar/index.js';
import type { Kind, RecordKind } from '#libs/domain/deciders.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { FACET_NAMES, FACETS, type FacetName } from '#libs/read-models/kinds/facets.js';
import { describe } from '#libs/read-models/kinds/index.js';
import { isOverdue } from '#libs/read-models/overdue.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { nameOf } from '#libs/words/person.js';
import { yesOrNo, type Column } from './cells.js';

/** A thing, and the day that the table speaks for. */
export interface ThingThen<K extends Kind = Kind> {
  readonly thing: Thing<K>;
  readonly day: PlainDate;
}

type Columns<K extends Kind = Kind> = readonly Column<ThingThen<K>>[];

const of = <K extends Kind>(
  heading: string,
  cell: (thing: Thing<K>) => string | number | null,
): Columns<K>[number] => ({
  heading,
  cell: ({ thing }) => cell(thing),
});

const PEOPLE: readonly FacetName[] = ['owner', 'holder'];

const facetColumn = (name: FacetName): Columns[number] => ({
  heading: FACETS[name].label,
  cell: ({ thing }, { people }) => {
    const value = thing[name];
    return value !== null && PEOPLE.includes(name) ? nameOf(people, value) : value;
  },
});

const slipped = ({ due, firstDue }: Thing): number | null =>
  due === null || firstDue === null ? null : daysBetween(firstDue, due);

const OF_DUE: Columns = [
  of('Days slipped', slipped),
  { heading: 'Overdue', cell: ({ thing, day }) => yesOrNo(isOverdue(thing, day)) },
  {
    heading: 'Days overdue',
    cell: ({ thing, day }) => (isOverdue(thing, day) && thing.due !== null ? daysBetween(thing.due, day) : null),
  },
];

const link = (heading: string, member: 'reportId' | 'inspectionId' | 'planId'): Columns[number] => ({
  heading,
  cell: ({ thing }, { records }) => {
    const id = thing[member];
    return id === null ? null : (records.get(id) ?? 'another record');
  },
});

const BELONGS: Columns = [
  of('Authority', ({ scope }) => scope?.authority.name ?? null),
  of('Body', ({ scope }) => scope?.committee.name ?? null),
  of('Meeting', ({ scope }) => scope?.meeting ?? null),
  link('Report', 'reportId'),
  link('Inspection', 'inspectionId'),
  link('Action plan', 'planId'),
];

/** What the lists of one kind tell beside what all do. */
const OWN: { readonly [K in RecordKind]?: Columns<K> } = {
  action: [
    of('By what means', ({ state }) => state.means),
    of('Portfolio holder', ({ state }) => state.portfolioHolder),
    of('Percent complete', ({ state }) => state.percent),
    of('Status in the authority’s own words', ({ state }) => state.ownStatus?.words ?? null),
    of('Progress note', ({ state }) => state.progressNote ?? (state.rag?.note || null)),
  ],
  recommendation: [
    of('Asks to', ({ state }) => state.kind),
    of('Addressed to', ({ state }) => state.addressee),
    of('Auditor', ({ state }) => state.auditor),
    of('Closed as', ({ state }) => state.closedAs),
  ],
  'action-plan': [
    of('Approved', ({ state }) => state.approval?.on ?? null),
    of('Published', ({ state }) => state.publishedOn),
  ],
  report: [of('From', ({ state }) => state.from), of('Published', ({ state }) => state.publishedOn)],
  inspection: [of('Started', ({ state }) => state.startedOn), of('Published', ({ state }) => state.publishedOn)],
  meeting: [of('Day', ({ state }) => state.date), of('Held', ({ state }) => state.heldOn)],
};

const first: Columns = [
  of('Reference', ({ ref }) => ref),
  of('Title', ({ title }) => title),
  of('Status', ({ status }) => status),
];
const last: Columns = [
  { heading: 'Still open', cell: ({ thing }) => yesOrNo(thing.open) },
  of('So since', ({ trueFrom }) => trueFrom),
  of('Id', ({ id }) => id),
];

/** The table of a list of one kind, a row for each thing. */
export const thingColumns = (kind: RecordKind): Columns => {
  const { facets } = describe(kind);
  const its = FACET_NAMES.filter((name) => facets[name] !== undefined);
  return [
    ...first,
    ...its.map(facetColumn),
    ...(its.includes('due') ? OF_DUE : []),
    ...((OWN[kind] ?? []) as unknown as Columns),
    ...BELONGS,
    ...last,
  ];
};
