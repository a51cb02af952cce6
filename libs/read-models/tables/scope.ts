import { bigint, code, day, integer, words } from './columns.js';
import { describeTable } from './table.js';

/** Whose papers, before whom and when: each once. `committee` is one number for all meetings of a committee. */
export const SCOPE = describeTable({
  name: 'scope',
  columns: {
    id: integer,
    committee: integer,
    authority_code: code,
    authority_name: words,
    committee_code: code,
    committee_name: words,
    meeting: day,
  },
  primary: ['id'],
  keys: [{ name: 'scope_codes', on: ['authority_code', 'committee_code', 'meeting'] }],
});

/** From which position and from which day on there is something of a scope. */
export const PRESENCE = describeTable({
  name: 'presence',
  columns: { scope: integer, known_from: bigint, true_from: day },
  primary: ['scope', 'known_from'],
});
