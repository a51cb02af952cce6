import { integer, json } from './columns.js';
import { describeTable } from './table.js';

/** A whole state of a thing, once: its versions keep only the members that they have otherwise. */
export const BASE = describeTable({
  name: 'base',
  columns: { id: integer, state: json<object>() },
  primary: ['id'],
});
