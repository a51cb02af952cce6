import { fromTo, onDay } from '../shared/moves/event-words.js';
import { day, ids, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { AuthorityEvent } from './events.js';
import type { Authority } from './state.js';

const NAME = text('Its name', { hint: 'For instance "Wexmoor Borough Council"', max: 200 });

export const AUTHORITY = {
  what: 'authority',
  ended: { states: ['ended'], cannot: 'be changed' },
  members: { endedBy: 'ended by', endedOn: 'ended', succeededBy: 'succeeded by' },
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
  },
} as const satisfies Lifecycle<Authority['status'], AuthorityEvent['type']>;
