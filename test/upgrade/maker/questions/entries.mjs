const distinct = (entries, member) => [...new Set(entries.map((entry) => entry[member]))];

/** The trail: whole in both orders, at moments, and by every filter. */
export const entriesAsked = ({ end, past, early, others, recorded }, _, entries) => {
  const { kind, id, stream } = entries[40];
  const filters = [
    ...distinct(entries, 'kind').map((name) => `kind=${name}`),
    ...distinct(entries, 'actor').map((name) => `actor=${name}`),
    ...distinct(entries, 'type').map((name) => `type=${name}`),
    `from=${recorded.half}&to=${recorded.most}`,
    'effectiveFrom=2017-08-01&effectiveTo=2017-09-30',
    'effectiveTo=2016-12-31',
    'effectiveFrom=2026-11-27',
    'authority=northbridge',
    'authority=wexmoor&committee=health-education-and-families-committee',
    'meeting=2017-07-10',
    `stream=${stream}`,
    `kind=${kind}&id=${id}`,
    `correlation=${entries[100].correlationId}`,
  ];
  return [
    `pages of /v1/audit/entries?${end}&limit=200&order=ascending`,
    `pages of /v1/audit/entries?${end}&limit=61`,
    ...[past, early, ...others].map((moment) => `/v1/audit/entries?${moment}`),
    ...filters.map((filter) => `/v1/audit/entries?${end}&${filter}`),
  ];
};
