import type { ActionStatus } from '#libs/domain/action/statuses.js';
import type { RecommendationStatus } from '#libs/domain/recommendation/status.js';
import type { PaperOrigin, TableName } from '../paper.js';

export const ORIGIN_TITLES: Readonly<Record<PaperOrigin, string>> = {
  scrutiny: 'From scrutiny',
  auditor: 'From audit',
  inspectorate: 'From inspection',
  committee: 'From the committee',
};

/** `since`: the day of the meeting that is compared with, in words; null where none is recorded. */
export const tableTitle = (name: TableName, since: string | null): string => {
  const then = since === null ? 'the last meeting' : `the meeting of ${since}`;
  const titles: Readonly<Record<TableName, string>> = {
    completed: `Completed since ${then}`,
    'more time': 'More time requested',
    overdue: 'Overdue, with no request for more time',
    'no update': `No update since ${then}`,
    new: `New since ${then}`,
    live: 'All that is live',
    removed: `Removed since ${then}`,
  };
  return titles[name];
};

export const EXPLAINS: Readonly<Record<TableName, string>> = {
  completed:
    'Claimed or verified as done and not yet confirmed by the committee, and what was closed since. Members are asked to confirm that each is complete.',
  'more time':
    'The owner asks for a later date. Members are asked to grant or to refuse it; until then the old date stands.',
  overdue: 'Past the date that stands, and nobody has asked for more time.',
  'no update': 'Live at that meeting, and nobody has told of progress after it.',
  new: 'Not there yet at the end of that meeting’s day.',
  live: 'Everything about which something remains to be done, and of which nobody claims that it is done.',
  removed: 'Cancelled, superseded, withdrawn, or not before this committee any more.',
};

export const ACTION_MEANS: Readonly<Record<ActionStatus, string>> = {
  planned: 'written down, and not agreed yet',
  agreed: 'agreed, and not begun',
  'in progress': 'begun, and not done',
  blocked: 'begun, and cannot go on for now',
  'completion claimed': 'its owner says that it is done; nobody has verified that yet',
  verified: 'somebody other than who claimed it has verified that it is done; it is not closed yet',
  closed: 'done, and closed',
  cancelled: 'will not be done',
  superseded: 'another action took its place',
};

export const RECOMMENDATION_MEANS: Readonly<Record<RecommendationStatus, string>> = {
  proposed: 'put before a meeting, which has not resolved it',
  issued: 'issued by an inspectorate or an auditor, and not answered yet',
  made: 'made by scrutiny, and not answered yet',
  answered: 'the authority has said what it will do',
  accepted: 'accepted, and not begun',
  'partly accepted': 'accepted in part, and not begun',
  'agreed in part': 'agreed in part, and not begun',
  'not agreed': 'management does not agree, and accepts the risk',
  agreed: 'agreed, and not begun',
  'agreed as amended': 'agreed with other words, and not begun',
  rejected: 'rejected',
  deferred: 'put off to a later meeting',
  referred: 'sent to another body',
  'recommended on': 'recommended to another body, which resolves it',
  'not reached': 'the meeting did not come to it',
  withdrawn: 'taken back by who made it',
  discharged: 'asked for nothing further, and so is done with',
  'in progress': 'begun, and not done',
  'implementation claimed': 'said to be implemented; nobody has verified that yet',
  verified: 'somebody other than who claimed it has verified that it is implemented; it is not closed yet',
  closed: 'done with, and closed',
};
