import { ORDER_OF_FOLDING } from '#libs/domain/history/placing/order-name.js';
import type { PaperGroup, TrackerPaper } from '#libs/tracker-paper/paper.js';

export const groupOf = (cells: readonly (string | null)[]): PaperGroup => ({
  origin: 'committee',
  title: 'From the committee',
  columns: cells.map((_, n) => ({ name: `c${n}`, label: `Column ${n + 1}`, wide: n === 1 })),
  rows: [{ kind: 'action', id: '00000000-0000-4000-8000-000000000001', cells }],
});

/** A paper with one table of one row that holds these cells. */
export const paperWith = (cells: readonly (string | null)[], told: Partial<TrackerPaper> = {}): TrackerPaper => ({
  title: 'Tracker for the Corporate Parenting Committee, 10 July 2017',
  authority: 'Southwark Council',
  body: { id: '00000000-0000-4000-8000-0000000000b0', name: 'Corporate Parenting Committee' },
  meeting: { id: '00000000-0000-4000-8000-0000000000e0', ref: 'CPC 2017-07-10', day: '2017-07-10' },
  since: null,
  moment: { day: '2017-07-03', position: '1200', knownAt: '2017-07-03T09:00:00.000Z', order: ORDER_OF_FOLDING },
  address: '/meetings/00000000-0000-4000-8000-0000000000e0/tracker?on=2017-07-03&atPosition=1200',
  tracker: null,
  introduction: null,
  figures: [{ name: 'live', label: 'All that is live', count: 1, before: 2 }],
  pictures: [],
  tables: [{ name: 'live', title: 'All that is live', explains: 'Everything.', groups: [groupOf(cells)] }],
  annual: [{ year: '2017-18', origin: 'committee', made: 3, accepted: 2, implemented: 1 }],
  key: [{ words: 'In progress', means: 'begun, and not done' }],
  rows: [],
  ...told,
});
