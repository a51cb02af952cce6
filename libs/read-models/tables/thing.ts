import { bigint, code, integer, optional } from './columns.js';
import { describeTable } from './table.js';

/** Every stream of the record by a short number; `traceless` is the last revision of it that opened no version. */
export const THING = describeTable({
  name: 'thing',
  columns: { id: integer, stream: code, kind: code, traceless: optional(bigint) },
  primary: ['id'],
  keys: [{ name: 'thing_stream', on: ['stream'] }],
});
