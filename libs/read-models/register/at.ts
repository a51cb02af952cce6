import type { Point } from '../point.js';
import type { Parameters } from '../queries.js';

/** Beyond every position: as known now. */
export const NOW = 2n ** 63n - 2n;

/** Which rows of `alias` were known at the point's position: the very expression that the index holds. */
export const knownAt = (alias: string, point: Point, parameters: Parameters): string =>
  `int8range(${alias}.known_from, ${alias}.known_to) @> ${parameters.add(point.known ?? NOW)}::bigint`;

/** Which rows of `alias` are the versions of the point. */
export const at = (alias: string, point: Point, parameters: Parameters): string =>
  `${knownAt(alias, point, parameters)}
   and daterange(${alias}.true_from, ${alias}.true_to) @> ${parameters.add(point.on)}::date`;
