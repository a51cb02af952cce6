import type { DeskList } from '#libs/asking/desk-lists.js';
import type { Kind } from '#libs/domain/deciders.js';
import { waitingIn } from '#libs/domain/shared/more-time/more-time.js';
import { standingGrants } from '#libs/domain/person/state.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { count } from '#libs/words/count.js';
import { dateInWords } from '#libs/words/dates.js';
import { nameOf, ownerAndHolder } from '#libs/words/person.js';
import type { Page } from '../frame/pages.js';

/** How a list of the desk is told. */
export interface ListWords {
  readonly title: string;
  /** What the reader does with the things on this list; null where its title says it. */
  readonly hint: string | null;
  /** What is told of a thing in it beside what it is called; null for nothing. */
  readonly note: (thing: Thing, page: Page) => string | null;
  /** Whether who looks is to do something; else it is told so that they know. */
  readonly toDo: boolean;
}

const isOf = <K extends Kind>(kind: K, thing: Thing): thing is Thing<K> => thing.kind === kind;

const ofKind =
  <K extends Kind>(kind: K, note: (thing: Thing<K>, page: Page) => string | null): ListWords['note'] =>
  (thing, page) =>
    isOf(kind, thing) ? note(thing, page) : null;

const NOTHING_MORE: ListWords['note'] = () => null;

const owner = ofKind('action', ({ state }, { people }) =>
  state.owner === null ? 'no owner' : ownerAndHolder(people, state.owner, state.holder),
);

const claimed: ListWords['note'] = ({ state }, { people }) => {
  const { claimedBy } = state as { readonly claimedBy?: string | null };
  return claimedBy ? `claimed by ${nameOf(people, claimedBy)}` : null;
};

const askedFor = ofKind('action', ({ state }) => {
  const waiting = waitingIn(state.moreTime);
  return waiting && `more time asked for, until ${dateInWords(waiting.to)}`;
});

const lacks = ofKind('action', ({ owner: of, due }) =>
  of === null && due === null ? 'no owner, no due date' : of === null ? 'no owner' : 'no due date',
);

const ends = ofKind('person', ({ state }, { day }) =>
  standingGrants(state)
    .flatMap(({ role, until }) => (until === null || until <= day ? [] : [`${role}, until ${dateInWords(until)}`]))
    .join('; '),
);

export const LIST_WORDS: Readonly<Record<DeskList, ListWords>> = {
  'updates-i-owe': {
    title: 'Updates that you owe',
    hint: 'Somebody asked for one, or nothing was told since the body met last. Tell how far each is.',
    note: ofKind('action', ({ state }) =>
      state.updateAsked === null ? null : `asked for on ${dateInWords(state.updateAsked)}`,
    ),
    toDo: true,
  },
  'my-overdue-actions': {
    title: 'Your overdue actions',
    hint: 'Claim completion, or ask for more time.',
    note: NOTHING_MORE,
    toDo: true,
  },
  'my-actions-due-soon': {
    title: 'Your actions due in the next four weeks',
    hint: null,
    note: NOTHING_MORE,
    toDo: true,
  },
  'my-requests-for-more-time': {
    title: 'Your requests for more time that wait',
    hint: 'Nobody has decided on them yet. Until then the date stands.',
    note: askedFor,
    toDo: false,
  },
  'claims-to-verify': {
    title: 'Claims to verify',
    hint: null,
    note: claimed,
    toDo: true,
  },
  'claimed-by-me': {
    title: 'Claimed by you',
    hint: 'Somebody else verifies these.',
    note: NOTHING_MORE,
    toDo: false,
  },
  'more-time-to-decide': {
    title: 'Requests for more time to decide on',
    hint: null,
    note: (thing, page) =>
      [askedFor(thing, page), owner(thing, page)].filter((each) => each !== null).join(', by ') || null,
    toDo: true,
  },
  'differences-to-decide': {
    title: 'Papers that say otherwise than the record',
    hint: 'Decide on each difference: take what the paper says, or keep what the record says.',
    note: ofKind('import', ({ state }) =>
      state.status !== 'completed'
        ? null
        : `${count(state.differences.length - state.decided.filter(({ decision }) => decision !== 'left').length, 'difference')} undecided`,
    ),
    toDo: true,
  },
  discrepancies: {
    title: 'Reports with discrepancies',
    hint: 'Statements that contradict each other, and nobody has said which is right.',
    note: ofKind('report', ({ state }) =>
      count(state.discrepancies.filter(({ resolved }) => resolved === null).length, 'discrepancy', 'discrepancies'),
    ),
    toDo: true,
  },
  'meetings-without-minutes': {
    title: 'Meetings without minutes',
    hint: 'They were held, or their day has passed.',
    note: ofKind('meeting', ({ state }) =>
      state.heldOn === null ? `was to be held on ${dateInWords(state.date)}` : `held on ${dateInWords(state.heldOn)}`,
    ),
    toDo: true,
  },
  'minutes-in-draft': {
    title: 'Minutes in draft',
    hint: null,
    note: NOTHING_MORE,
    toDo: true,
  },
  'minutes-to-agree': {
    title: 'Minutes that are not agreed yet',
    hint: 'The body has met again since.',
    note: ofKind('minutes', ({ state }) =>
      state.publishedOn === null ? null : `published on ${dateInWords(state.publishedOn)}`,
    ),
    toDo: true,
  },
  'without-owner-or-date': {
    title: 'Actions without an owner or a due date',
    hint: null,
    note: lacks,
    toDo: true,
  },
  'plans-to-submit': {
    title: 'Action plans to submit or publish',
    hint: null,
    note: NOTHING_MORE,
    toDo: true,
  },
  'before-next-meeting': {
    title: 'Before the next meeting of your body',
    hint: null,
    note: ({ scope }) => scope && `${scope.committee.name}, ${dateInWords(scope.meeting)}`,
    toDo: false,
  },
  'overdue-before-my-body': {
    title: 'Overdue before your body',
    hint: null,
    note: owner,
    toDo: false,
  },
  'people-without-a-role': {
    title: 'People without a role',
    hint: 'They signed in here, and may do nothing yet.',
    note: NOTHING_MORE,
    toDo: true,
  },
  'roles-that-end': {
    title: 'Roles that end within four weeks',
    hint: 'Grant them again where they are still needed.',
    note: ends,
    toDo: true,
  },
  'duties-that-run': {
    title: 'Statutory duties that run or are late',
    hint: null,
    note: ({ scope }) => scope && scope.committee.name,
    toDo: false,
  },
  'due-soon': {
    title: 'Due in the next four weeks',
    hint: 'Before the bodies whose record you read.',
    note: (thing, page) => owner(thing, page) ?? (thing.scope && thing.scope.committee.name),
    toDo: false,
  },
};
