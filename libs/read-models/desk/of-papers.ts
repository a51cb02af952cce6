import { member, type Condition } from './here.js';

export const hasDiscrepancy: Condition = () =>
  `jsonb_path_exists(${member('discrepancies')}, '$[*] ? (@.resolved == null)')`;

/** What was left is not decided either. */
export const hasDifference: Condition = () =>
  `h.status = 'completed' and jsonb_array_length(${member('differences')}) >
    jsonb_array_length(jsonb_path_query_array(${member('decided')}, '$[*] ? (@.decision != "left")'))`;

/** SQL: whether it is for the day of the body's next meeting, or for a day from which that was moved. */
const IS_FOR_NEXT = `exists (select from met where met.body = h.body and (h.meeting = met.next or exists (
    select from here m where m.kind = 'meeting' and m.open and m.body = h.body and ${member('date', 'm')} #>> '{}' = met.next
      and ${member('days', 'm')} ? h.meeting)))`;

export const isBeforeNextMeeting: Condition = () => `h.open and ${IS_FOR_NEXT}`;

/** Proposed to the next meeting, or put off by an earlier one. */
export const isToResolve: Condition = () =>
  `(h.status = 'proposed' and ${IS_FOR_NEXT}) or (h.status in ('deferred', 'not reached')
    and exists (select from met where met.body = h.body and met.next is not null))`;
