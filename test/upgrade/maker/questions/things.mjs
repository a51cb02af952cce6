import { LISTS } from './lists.mjs';

const STORIES = ['inspections', 'action-plans'];

/** Each thing, in the end, on a day of the past, early, and at one more moment in turn; histories and stories. */
export const things = ({ end, past, early, others, lost }, found) => [
  ...LISTS.flatMap((path) =>
    found[path].flatMap(({ id }, n) => [
      `/v1/${path}/${id}?${end}`,
      `/v1/${path}/${id}?${past}`,
      `/v1/${path}/${id}?${n % 2 ? early : others[n % others.length]}`,
      `/v1/${path}/${id}/history?${end}&limit=200`,
      ...(n % 5 ? [] : [`pages of /v1/${path}/${id}/history?${early}&limit=2&order=descending`]),
    ]),
  ),
  ...STORIES.flatMap((path) =>
    found[path].flatMap(({ id }, n) => [
      `pages of /v1/${path}/${id}/replay?${end}&limit=200`,
      `pages of /v1/${path}/${id}/replay?${n % 2 ? early : past}&limit=9`,
    ]),
  ),
  `/v1/actions/00000000-0000-5000-8000-000000000000?${end}`,
  `/v1/actions/${found.actions[0].id}?${lost}`,
];
