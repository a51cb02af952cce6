import type { DomainEvent } from '#libs/kernel/event.js';
import type { Needs } from '../shared/needs.js';
import { CLEARERS, type Clearer, type TrackerEvent } from './events.js';

const CLEARING = ['TrackerCleared.v1', 'TrackerClearingExcepted.v1'] as const;
type ClearingEvent = Extract<TrackerEvent, { readonly type: (typeof CLEARING)[number] }>;

const by = (clearer: Clearer) => (event: DomainEvent) => (event as ClearingEvent).data.by === clearer;

/** What is published was published: it, and what came of it, is never withdrawn. */
export const TRACKER_NEEDS: Needs = {
  needed: { 'TrackerPublished.v1': CLEARERS.map((clearer) => ({ types: CLEARING, which: by(clearer) })) },
  once: {},
  either: [{ types: CLEARING, by: 'by' }],
  lasting: ['TrackerPublished.v1', 'TrackerTold.v1'],
};
