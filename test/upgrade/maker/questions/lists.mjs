export const LISTS = [
  'reports',
  'inspections',
  'judgements',
  'recommendations',
  'actions',
  'action-plans',
  'commitments',
  'imports',
  'passed-events',
];
const SORTS = ['ref', 'title', 'status', 'due', 'firstDue', 'meeting', 'knownFrom'];

const distinct = (things, member) => [...new Set(things.map((thing) => thing[member]).filter(Boolean))];
const words = (name, values) => values.map((value) => `${name}=${encodeURIComponent(value)}`);

/** Every filter with the values that the list has. */
const filtersOf = (things) => [
  ...['status', 'owner', 'rag', 'grade'].flatMap((name) => words(name, distinct(things, name))),
  ...['open', 'overdue'].flatMap((name) => words(name, ['true', 'false'])),
  ...['reportId', 'inspectionId', 'planId'].flatMap((name) => words(name, distinct(things, name).slice(0, 2))),
  ...words('text', ['report', 'A12.', 'nothing has this']),
  ...words('meeting', ['2017-07-10', '2016-05-23']),
  'authority=northbridge&committee=corporate-parenting-committee',
  'status=closed&status=in+progress&status=agreed',
];

const SCOPES = ['', '&authority=wexmoor', '&authority=northbridge&meeting=2017-07-10', '&authority=nowhere'];

/** Every list at every moment; filtered and sorted in the end; page by page in both orders; boards and directories. */
export const lists = ({ end, past, early, others }, found) => [
  ...LISTS.flatMap((path) => [end, past, early, ...others].map((moment) => `/v1/${path}?${moment}&limit=200`)),
  ...LISTS.flatMap((path) => filtersOf(found[path]).map((filter) => `/v1/${path}?${end}&${filter}`)),
  ...[past, others[2]].flatMap((moment) => filtersOf(found.actions).map((filter) => `/v1/actions?${moment}&${filter}`)),
  ...['actions', 'recommendations'].flatMap((path) =>
    SORTS.flatMap((sort) =>
      ['ascending', 'descending'].map((order) => `pages of /v1/${path}?${end}&limit=23&sort=${sort}&order=${order}`),
    ),
  ),
  ...LISTS.map((path) => `pages of /v1/${path}?${past}&limit=7&sort=title`),
  ...[end, past, early, ...others].flatMap((moment) => [
    ...SCOPES.map((scope) => `/v1/dashboard?${moment}${scope}`),
    ...['authorities', 'committees', 'meetings'].map((path) => `/v1/${path}?${moment}`),
  ]),
  `/v1/actions?${end}&colour=blue`,
  `/v1/actions?${end}&asAt=2017-09-20`,
  `/v1/actions?${end}&status=planned,agreed`,
];
