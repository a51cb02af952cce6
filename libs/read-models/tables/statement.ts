import { bigint, code, day, integer } from './columns.js';
import { describeTable } from './table.js';

/** Of which things papers and minutes spoke before a body, and on which meeting's day: what each said its entry has. */
export const STATEMENT = describeTable({
  name: 'statement',
  columns: { position: bigint, thing: integer, body: code, meeting: day },
  primary: ['position'],
  indexes: [{ name: 'statement_body', on: ['body', 'meeting'] }],
});
