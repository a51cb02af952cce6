import { bigint, code, day, flag, integer, words } from './columns.js';
import { describeTable } from './table.js';

/** Whose papers, before whom and when: each once. `committee` is one number for all meetings of a body. */
export const SCOPE = describeTable({
  name: 'scope',
  columns: {
    id: integer,
    committee: integer,
    body: code,
    authority_code: code,
    authority_name: words,
    committee_code: code,
    committee_name: words,
    meeting: day,
  },
  primary: ['id'],
  indexes: [{ name: 'scope_body', on: ['body', 'meeting'] }],
});

/** By which codes a body is asked for, from which position on: those of all its names, also of those that papers print. */
export const BODY_CODE = describeTable({
  name: 'body_code',
  columns: { authority_code: code, code, body: code, known_from: bigint },
  primary: ['authority_code', 'code', 'body'],
});

/** By which codes an authority is asked for, from which position on; `own`: the one that it was recorded with first. */
export const AUTHORITY_CODE = describeTable({
  name: 'authority_code',
  columns: { code, authority: code, own: flag, known_from: bigint },
  primary: ['code', 'authority'],
  indexes: [{ name: 'authority_code_authority', on: ['authority'] }],
});

/** From which position and from which day on there is something of a scope. */
export const PRESENCE = describeTable({
  name: 'presence',
  columns: { scope: integer, known_from: bigint, true_from: day },
  primary: ['scope', 'known_from'],
});
