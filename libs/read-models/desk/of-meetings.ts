import { textOf, type Condition } from './here.js';

/** Held, or its day has passed. */
export const isWithoutMinutes: Condition = ({ day }) =>
  `(h.status = 'held' or (h.open and ${textOf('date')} < ${day}))
    and not exists (select from here m where m.kind = 'minutes' and 'meeting-' || (${textOf('meetingId', 'm')}) = h.stream)`;

export const areDraft: Condition = () => `h.status = 'draft'`;

/** Published, and the body has met again since. */
export const areToAgree: Condition = () =>
  `h.status = 'published' and exists (select from met where met.body = h.body and met.last > ${textOf('heldOn')})`;
