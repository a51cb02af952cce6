import { fromTo, onDay } from '../shared/moves/event-words.js';
import { choice, day, ids, person, text } from '../shared/moves/field.js';
import { ACTION_STATUSES } from '../action/statuses.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { AuthorityEvent } from './events.js';
import type { Authority } from './state.js';

const NAME = text('Its name', { hint: 'For instance "Wexmoor Borough Council"', max: 200 });

export const AUTHORITY = {
  what: 'authority',
  ended: { states: ['ended'], cannot: 'be changed' },
  members: {
    endedBy: 'ended by',
    endedOn: 'ended',
    statusWords: 'own words for statuses',
    succeededBy: 'succeeded by',
    takingOver: 'post being taken over',
    tookOver: 'post taken over',
  },
  moves: {
    EstablishAuthority: {
      verb: 'establish',
      summary: 'Record an authority, whether or not a paper names it yet',
      from: ['none'],
      cannot: 'be established again',
      fields: {
        name: NAME,
        code: text('Its code, where that of its name is another authority’s', {
          hint: 'For instance "wexmoor-2023"; that of a name is its place: "wexmoor"',
          max: 200,
          optional: true,
        }),
        resolution: text('The order or charter that established it', { max: 4000, optional: true }),
      },
      events: { 'AuthorityEstablished.v1': 'Authority established' },
    },
    RenameAuthority: {
      verb: 'rename',
      summary: 'Record that it has another name from a day on',
      from: ['active'],
      fields: {
        name: NAME,
        on: day('The day from which it holds'),
        resolution: text('The resolution that says so', { max: 4000, optional: true }),
      },
      day: 'on',
      events: { 'AuthorityRenamed.v1': fromTo('Authority renamed', 'name') },
    },
    EndAuthority: {
      verb: 'end',
      summary: 'Record that it ended on vesting day, and which authorities came after it',
      from: ['active'],
      fields: {
        on: day('Vesting day: the first on which it is no more'),
        succeededBy: ids('The authorities that came after it', 'authority', { max: 50 }),
        resolution: text('The order that says so', { hint: 'For instance a structural changes order', max: 4000 }),
      },
      day: 'on',
      events: { 'AuthoritySucceeded.v1': onDay('Authority succeeded', 'endedOn') },
    },
    MapStatus: {
      verb: 'map-status',
      summary: 'Say what its own word for where an action stands means',
      from: ['active'],
      fields: {
        words: text('The word, as it writes it', { hint: 'For instance "Done, to be signed off"', max: 200 }),
        means: choice('Which of our statuses it means', ACTION_STATUSES),
      },
      events: { 'StatusWordsMapped.v1': 'Own word for a status mapped' },
    },
    TakeOverPost: {
      verb: 'take-over-post',
      summary: 'Record that somebody holds a post from a day on, and takes all open actions of it',
      from: ['active'],
      reason: { to: 'hand over a post' },
      fields: {
        post: text('The title of the post, as its actions name it', { max: 200 }),
        holder: person('Who holds it from then on'),
        on: day('The day from which it holds'),
      },
      events: { 'PostTakeOverBegun.v1': 'Taking over of a post begun' },
    },
    CompletePostTakeOver: {
      verb: 'complete-post-take-over',
      summary: 'Tell what came of taking over',
      from: ['active', 'ended'],
      who: 'a process',
      events: { 'PostTakeOverCompleted.v1': 'Actions of a post taken over' },
    },
  },
} as const satisfies Lifecycle<Authority['status'], AuthorityEvent['type']>;
