import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';

/** Beyond every position: as known now. */
export const NOW = 2n ** 63n - 2n;

export const knownAt = (point: Pick<Point, 'known'>, parameters: Parameters): string =>
  `${parameters.add(point.known ?? NOW)}::bigint`;

/**
 * SQL: the version of a thing at the point, as `v`: of those that hold its day the one known last up to its position.
 * `thing` is an expression.
 */
export const versionAt = (thing: string, point: Point, parameters: Parameters): string => {
  const day = `${parameters.add(point.on)}::date`;
  return `lateral (
    select * from version v
    where v.thing = ${thing} and v.known_from <= ${knownAt(point, parameters)}
      and v.true_from <= ${day} and (v.true_to is null or v.true_to > ${day})
    order by v.known_from desc limit 1
  ) v`;
};

/** SQL: the day from which, by `known`, something else is true of the thing of `v`, which holds `day`; null for none. */
export const endOf = (known: string, day: string): string => `
  least(v.true_to, (
    select min(n.true_from) from version n
    where n.thing = v.thing and n.known_from > v.known_from and n.known_from <= ${known} and n.true_from > ${day}
  ))`;
