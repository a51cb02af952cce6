import { revision, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { PassedEvent } from './state.js';
import type { PassedEventEvent } from './events.js';

export const PASSED_EVENT = {
  what: 'event',
  members: { requestedBy: 'asked for by', lapsesOn: 'lapses', confirmedBy: 'confirmed by' },
  moves: {
    RequestPassing: {
      verb: 'request',
      summary: 'Ask that a projection goes on without an event that it cannot take: a second person confirms it',
      from: ['none'],
      cannot: 'be passed again',
      reason: { to: 'pass an event' },
      fields: {
        projection: text('The projection that stopped, as /health/ready names it', { max: 100 }),
        stream: text('The stream of the event at which it stopped', { max: 400 }),
        revision: revision('The revision of the event in its stream'),
      },
      events: { 'EventPassRequested.v1': 'Passing of an event that could not be shown asked for' },
    },
    RequestPassingAgain: {
      verb: 'request-again',
      summary: 'Ask again, once nobody confirmed it in time',
      from: ['requested'],
      cannot: 'be passed again',
      reason: { to: 'pass an event' },
      leadsTo: ['EventPassRequested.v1'],
    },
    ConfirmPassing: {
      verb: 'confirm',
      summary: 'Confirm, as a second person, that the projection goes on without it',
      from: ['requested'],
      cannot: 'be confirmed',
      reason: { to: 'confirm that an event is passed' },
      events: { 'EventPassConfirmed.v1': 'An event that could not be shown was passed by two persons' },
    },
    PassEvent: {
      verb: 'pass',
      summary: 'Let a projection go on without an event that it cannot take, at the machine itself',
      from: ['none', 'requested'],
      cannot: 'be passed again',
      reason: { to: 'pass an event' },
      who: 'a process',
      events: { 'EventPassed.v1': 'An event that could not be shown was passed' },
    },
  },
} as const satisfies Lifecycle<PassedEvent['status'], PassedEventEvent['type']>;
