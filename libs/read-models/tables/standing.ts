import { bigint, day, integer, optional } from './columns.js';
import { describeTable } from './table.js';

/**
 * From which position on an entry does not stand as it was recorded: it is withdrawn by another, stands again, or has
 * another place. An entry without a row stands, at its own place.
 */
export const STANDING = describeTable({
  name: 'standing',
  columns: {
    thing: integer,
    revision: bigint,
    known_from: bigint,
    /** The position of the entry that withdraws it; null where it stands. */
    withdrawn_by: optional(bigint),
    place: day,
  },
  primary: ['thing', 'revision', 'known_from'],
});
