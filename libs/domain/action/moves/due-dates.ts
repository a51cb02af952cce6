import { fromTo, withValue } from '../../shared/moves/event-words.js';
import { day, text } from '../../shared/moves/field.js';
import { DECIDED_BY } from '../../shared/more-time/decided-by.js';
import { OPEN } from './phases.js';

/** That of the meeting, where a minute decided. */
const DECIDED_ON = day('The day of the decision', {
  hint: 'Left out for the day of the meeting, else for today',
  optional: true,
});

/** Its due date, more time, and whether it is likely to be late. */
export const DUE_DATES = {
  SetDueDate: {
    verb: 'set-due-date',
    summary: 'Set the due date, once',
    from: OPEN,
    fields: { due: day('By when', { hint: 'Set once' }) },
    events: { 'DueDateSet.v1': withValue('Due date set', 'due') },
  },
  ReviseDueDate: {
    verb: 'revise-due-date',
    summary: 'Revise the due date; the first stays visible',
    from: OPEN,
    reason: { to: 'revise a due date' },
    fields: { to: day('The new date'), approver: text('Who approved it', { max: 200 }) },
    events: { 'DueDateRevised.v1': fromTo('Due date revised', 'due') },
  },
  RequestMoreTime: {
    verb: 'request-more-time',
    summary: 'Ask for more time in the name of its owner; until that is granted the old date stands',
    from: OPEN,
    reason: { to: 'ask for more time' },
    fields: { to: day('Until when') },
    events: { 'MoreTimeRequested.v1': 'More time asked for' },
  },
  GrantMoreTime: {
    verb: 'grant-more-time',
    summary: 'Record that more time was granted: the due date is revised in the same act',
    from: OPEN,
    reason: { to: 'grant more time' },
    fields: {
      by: DECIDED_BY,
      to: day('Until when, where that is another day than was asked for', { optional: true }),
      on: DECIDED_ON,
    },
    day: 'on',
    events: { 'MoreTimeGranted.v1': 'More time granted' },
    leadsTo: ['DueDateRevised.v1'],
  },
  RefuseMoreTime: {
    verb: 'refuse-more-time',
    summary: 'Record that more time was refused',
    from: OPEN,
    reason: { to: 'refuse more time' },
    fields: { by: DECIDED_BY, on: DECIDED_ON },
    day: 'on',
    events: { 'MoreTimeRefused.v1': 'More time refused' },
  },
  WithdrawMoreTime: {
    verb: 'withdraw-more-time',
    summary: 'Withdraw the request for more time',
    from: OPEN,
    events: { 'MoreTimeWithdrawn.v1': 'Request for more time withdrawn' },
  },
  ExpectLate: {
    verb: 'expect-late',
    summary: 'Say that it is likely to miss its date, before it has',
    from: OPEN,
    reason: { to: 'say that an action is likely to miss its date' },
    events: { 'ExpectedLate.v1': 'Said to be likely to miss its date' },
  },
  ExpectInTime: {
    verb: 'expect-in-time',
    summary: 'Say that it will meet its date after all',
    from: OPEN,
    reason: { to: 'say that an action will meet its date after all' },
    events: { 'ExpectedInTime.v1': 'Said to meet its date after all' },
  },
} as const;
