import { bigint, code, day, flag, integer } from './columns.js';
import { describeTable } from './table.js';

/**
 * On which paper an entry rests: it is public once that is. Papers go by their streams: `report-<id>`, `minutes-<id>`, and
 * `meeting-<id>` for what minutes make public of a meeting.
 */
export const RESTING = describeTable({
  name: 'resting',
  columns: { position: bigint, thing: integer, paper: code },
  primary: ['position'],
  // The writer looks up what rests on a paper that is published, and on what the entries of a thing rest.
  keys: [
    { name: 'resting_paper', on: ['paper', 'thing'] },
    { name: 'resting_thing', on: ['thing', 'position'] },
  ],
});

/**
 * The papers that are said to be published, by which paper's publication, at which position, and for which day. Until that
 * day is `reached` they are not public.
 */
export const PUBLICATION = describeTable({
  name: 'publication',
  columns: { paper: code, by: code, position: bigint, on_day: day, reached: flag },
  primary: ['paper'],
});
