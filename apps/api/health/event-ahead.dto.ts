import type { EventAhead } from '#libs/read-models/health.js';
import { Digits, Id, Moment, shownAs, Text, Whole } from '../http/shown.js';

/** A stored event whose writer's clock ran ahead of the event store's. */
export const EventAheadDto = shownAs<EventAhead>('EventAheadDto', {
  eventId: Id(),
  type: Text(),
  stream: Text(),
  revision: Digits(),
  position: Digits(),
  recordedAt: Text('What its writer’s clock said'),
  created: Moment('What the event store’s clock said'),
  aheadMs: Whole('Milliseconds between the two'),
});
