import { bigint, code, day, integer, optional } from './columns.js';
import { describeTable } from './table.js';

/**
 * From which position on a thing is there, on which days: nearly always one row a thing. A thing that turns out to have
 * begun earlier has another row, for the days that came with it; so that rows at one point count things.
 */
export const EXISTENCE = describeTable({
  name: 'existence',
  columns: { known_from: bigint, thing: integer, kind: code, true_from: day, true_to: optional(day) },
  primary: ['known_from'],
  indexes: [{ name: 'existence_kind', on: ['kind', 'known_from'], include: ['true_from', 'true_to'] }],
});
