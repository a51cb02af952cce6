import { bigint, code, day, integer, optional, words } from './columns.js';
import { describeTable } from './table.js';

/**
 * What a thing is called and where it belongs, which hardly ever changes: its versions share it. A thing that is called
 * otherwise has another card from then on.
 */
export const CARD = describeTable({
  name: 'card',
  columns: {
    id: integer,
    thing: integer,
    known_from: bigint,
    scope: optional(integer),
    meeting: optional(day),
    kind: code,
    ref: words,
    ref_key: code,
    title: words,
    title_key: code,
    words,
    report_id: optional(code),
    inspection_id: optional(code),
    plan_id: optional(code),
    import_id: optional(code),
  },
  primary: ['id'],
  indexes: [
    { name: 'card_thing', on: ['thing'] },
    { name: 'card_ref', on: ['kind', 'ref_key'], include: ['known_from'] },
    { name: 'card_title', on: ['kind', 'title_key', 'ref_key'] },
    { name: 'card_meeting', on: ['kind', 'meeting', 'ref_key'] },
    { name: 'card_scope', on: ['scope'] },
    { name: 'card_report', on: ['report_id'], where: 'report_id is not null' },
    { name: 'card_inspection', on: ['inspection_id'], where: 'inspection_id is not null' },
    { name: 'card_plan', on: ['plan_id'], where: 'plan_id is not null' },
  ],
});
