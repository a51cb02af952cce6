import { fromTo } from '../shared/moves/event-words.js';
import { day, id, list, person, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { ServiceEvent } from './events.js';
import type { Service } from './state.js';

const UNTIL = day('The first day on which it may do nothing more', { hint: 'At most 12 months from today' });
const OWNER = person('Who answers for it');

export const SERVICE = {
  what: 'service account',
  ended: { states: ['ended'], cannot: 'be changed' },
  members: { client: 'client id', moves: 'moves that it makes' },
  moves: {
    OpenService: {
      verb: 'open',
      summary: 'Let a program read, and make the moves that are listed for it',
      from: ['none'],
      cannot: 'be opened again',
      fields: {
        name: text('What it is called', { max: 200 }),
        client: text('Its client id at the identity provider', { max: 200 }),
        owner: OWNER,
        authority: id('The authority for which it may', 'authority', { optional: true }),
        body: id('The body before which it may', 'body', { optional: true }),
        moves: list('The moves that it makes', {
          fields: { move: text('Kind and move', { hint: 'For instance "action/ReportProgress"', max: 100 }) },
          min: 0,
          max: 50,
        }),
        until: UNTIL,
      },
      events: { 'ServiceOpened.v1': 'Service account opened' },
    },
    ExtendService: {
      verb: 'extend',
      summary: 'Say that it is still needed, and until when',
      from: ['active'],
      reason: { to: 'extend a service account' },
      fields: { until: UNTIL },
      events: { 'ServiceExtended.v1': fromTo('Service account extended', 'until') },
    },
    ChangeServiceOwner: {
      verb: 'change-owner',
      summary: 'Record that another person answers for it',
      from: ['active'],
      fields: { owner: OWNER },
      events: { 'ServiceOwnerChanged.v1': fromTo('Owner changed', 'owner') },
    },
    EndService: {
      verb: 'end',
      summary: 'End it: from now on it may do nothing',
      from: ['active'],
      reason: { to: 'end a service account' },
      events: { 'ServiceEnded.v1': 'Service account ended' },
    },
  },
} as const satisfies Lifecycle<Service['status'], ServiceEvent['type']>;
