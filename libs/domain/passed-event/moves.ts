import { revision, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { PassedEvent } from './state.js';
import type { PassedEventEvent } from './events.js';

export const PASSED_EVENT = {
  what: 'event',
  moves: {
    PassEvent: {
      verb: 'pass',
      summary: 'Let a projection go on without an event that it cannot take',
      from: ['none'],
      cannot: 'be passed again',
      reason: { to: 'pass an event' },
      fields: {
        projection: text('The projection that stopped, as /health/ready names it', { max: 100 }),
        stream: text('The stream of the event at which it stopped', { max: 400 }),
        revision: revision('The revision of the event in its stream'),
      },
      events: { 'EventPassed.v1': 'An event that could not be shown was passed' },
    },
  },
} as const satisfies Lifecycle<PassedEvent['status'], PassedEventEvent['type']>;
