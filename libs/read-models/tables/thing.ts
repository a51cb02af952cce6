import { bigint, code, integer } from './columns.js';
import { describeTable } from './table.js';

/** Every stream of the record by a short number. */
export const THING = describeTable({
  name: 'thing',
  columns: { id: integer, stream: code, kind: code },
  primary: ['id'],
  keys: [{ name: 'thing_stream', on: ['stream'] }],
  indexes: [{ name: 'thing_kind', on: ['kind'] }],
});

/** Events that opened no version: of a type that is not known, before there was a thing, or of no consequence. */
export const TRACELESS = describeTable({
  name: 'traceless',
  columns: { thing: integer, known_from: bigint, revision: bigint },
  primary: ['thing', 'known_from'],
});
