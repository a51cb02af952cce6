import { code, integer } from './columns.js';
import { describeTable } from './table.js';

/** What every entry says in one of a few words: types of events, who did it, states of lifecycles. Each word once. */
export const NAME = describeTable({
  name: 'name',
  columns: { id: integer, name: code },
  primary: ['id'],
  keys: [{ name: 'name_name', on: ['name'] }],
});
