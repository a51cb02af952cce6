import { bigint, code, integer } from './columns.js';
import { describeTable } from './table.js';

/** Every stream of the record by a short number, with the last revision that was taken of it. */
export const THING = describeTable({
  name: 'thing',
  columns: { id: integer, stream: code, kind: code, revision: bigint },
  primary: ['id'],
  keys: [{ name: 'thing_stream', on: ['stream'] }],
});
