const SHOWN = ['reports', 'inspections', 'judgements', 'recommendations', 'actions', 'action-plans', 'commitments'];
const STORIES = ['inspections', 'action-plans'];

/** One of so many. */
const some = (things, every) => things.filter((_, n) => n % every === 0);

const fewAt = (moment, found) =>
  SHOWN.flatMap((path) => [`/${path}?${moment}`, ...some(found[path], 12).map(({ id }) => `/${path}/${id}?${moment}`)]);

/** The pages that people read: all kinds in the end, some at other moments; comparing, replaying, the trail. */
export const pages = ({ end, past, early, others, points }, found) => {
  const { past: then, quarter } = points;
  const comparedWith = [
    new URLSearchParams({ fromOn: then.On, fromAtPosition: then.AtPosition }),
    new URLSearchParams({ fromOn: quarter.On, fromAtPosition: quarter.AtPosition }),
  ];
  return [
    ...[end, past, early, ...others].flatMap((moment) => [`/?${moment}`, `/changes?${moment}`]),
    `/?${end}&authority=northbridge&committee=corporate-parenting-committee`,
    ...SHOWN.flatMap((path) => [
      `/${path}?${end}`,
      ...some(found[path], path === 'recommendations' || path === 'actions' ? 2 : 1).map(
        ({ id }) => `/${path}/${id}?${end}`,
      ),
    ]),
    ...[past, early, others[2]].flatMap((moment) => fewAt(moment, found)),
    ...['open', 'overdue'].map((show) => `/actions?${end}&show=${show}&sort=due`),
    `/recommendations?${past}&text=committee`,
    ...comparedWith.flatMap((from) => [
      `/compare?${end}&${from}`,
      ...SHOWN.flatMap((path) => some(found[path], 9).map(({ id }) => `/${path}/${id}/compare?${end}&${from}`)),
    ]),
    ...STORIES.flatMap((path) =>
      found[path].flatMap(({ id }, n) => [
        `/${path}/${id}/replay?${end}`,
        `/${path}/${id}/replay?${n % 2 ? early : past}&step=${n + 2}`,
      ]),
    ),
  ];
};
