import { member, textOf, type Condition } from './here.js';

const UNFINISHED = `h.open and h.status not in ('completion claimed', 'verified')`;

export const isWithoutOwnerOrDate: Condition = () => `${UNFINISHED} and (h.owner is null or h.due is null)`;

export const isOverdue: Condition = ({ day }) => `h.open and h.due < ${day}`;

export const isDueSoon: Condition = ({ day, soon }) => `h.open and h.due between ${day} and ${soon}`;

export const waitsForMoreTime: Condition = () => `h.open and h.more_time = 'requested'`;

/** Whose it is, who holds the post that owns it, or who reports for them: under any of these pseudonyms. */
export const isOf =
  (people: readonly string[]): Condition =>
  ({ list }) => {
    const them = list(people);
    return `coalesce(h.owner = any(${them}) or h.holder = any(${them}) or ${member('reporter')} ->> 'person' = any(${them}), false)`;
  };

export const isNotOf =
  (people: readonly string[]): Condition =>
  (terms) =>
    `not (${isOf(people)(terms)})`;

/** SQL: whether somebody told of its progress on a day after that one, and nobody took it back. */
const toldAfter = (day: string, known: string): string => `exists (
  select from entry e join name n on n.id = e.type
   where e.thing = h.thing and e.position <= ${known} and n.name like 'ProgressReported.%' and e.effective_on > ${day}::date
     and (select w.withdrawn_by from standing w
           where w.thing = e.thing and w.revision = e.revision and w.known_from <= ${known}
           order by w.known_from desc limit 1) is null)`;

/** Somebody asked for it, or nobody told of it since its body met last, though it was there then. */
export const owesUpdate: Condition = ({ known }) => `${UNFINISHED} and (${textOf('updateAsked')} is not null
  or exists (select from met where met.body = h.body and h.meeting <= met.last and not ${toldAfter('met.last', known)}))`;

export const isClaimed: Condition = () => `h.status in ('completion claimed', 'implementation claimed')`;

const claimedBy = (people: string): string => `coalesce(${textOf('claimedBy')} = any(${people}), false)`;

export const isClaimedBy =
  (people: readonly string[]): Condition =>
  ({ list }) =>
    claimedBy(list(people));

export const isClaimedByOthers =
  (people: readonly string[]): Condition =>
  ({ list }) =>
    `not ${claimedBy(list(people))}`;
