import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '#libs/event-store/stored-event.js';
import { eventsAhead } from './ahead-of-log.js';

const stored = (metadata: unknown): StoredEvent => ({
  ...{ id: 'event', stream: 'action-1', revision: 2n ** 60n, position: 4711n, type: 'ActionAgreed.v1', data: {} },
  ...{ created: '2026-11-25T10:00:00.000Z', metadata },
});

describe('an event whose writer has another clock than the event store', () => {
  it('is told of when that was more than a minute ahead, with by how much', () => {
    const ahead = { recordedAt: '2026-12-15T10:00:00.000Z' };
    expect(eventsAhead([stored(ahead)])).toEqual([
      {
        ...{ eventId: 'event', type: 'ActionAgreed.v1', stream: 'action-1', created: '2026-11-25T10:00:00.000Z' },
        ...{ revision: '1152921504606846976', position: '4711', aheadMs: 20 * 24 * 3600 * 1000, ...ahead },
      },
    ]);
  });

  it.each([
    ['as the event store', { recordedAt: '2026-11-25T10:00:00.000Z' }],
    ['a minute ahead', { recordedAt: '2026-11-25T10:01:00.000Z' }],
    ['behind, or was copied later', { recordedAt: '2017-01-01T00:00:00.000Z' }],
    ['none', { recordedAt: 'soon' }],
    ['none', {}],
    ['none', undefined],
    ['none', new Uint8Array([1])],
  ])('is not told of when that was %s', (_, metadata) => {
    expect(eventsAhead([stored(metadata)])).toEqual([]);
  });
});
