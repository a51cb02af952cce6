import { bigint, code, day, flag, integer, optional } from './columns.js';
import { describeTable } from './table.js';

/**
 * From which position on a thing is there, on which days: nearly always one row a thing. A thing that turns out to have
 * begun earlier has another row, for the days that came with it; one that turns out not to be there, since what began it
 * was withdrawn, has a row that says that it is gone. So the rows at a point, less those that are gone, count things.
 */
export const EXISTENCE = describeTable({
  name: 'existence',
  columns: { known_from: bigint, thing: integer, kind: code, true_from: day, true_to: optional(day), gone: flag },
  primary: ['known_from'],
  indexes: [
    { name: 'existence_kind', on: ['kind', 'known_from'], include: ['true_from', 'true_to'], where: 'not gone' },
    { name: 'existence_gone', on: ['kind', 'known_from'], where: 'gone' },
  ],
});
