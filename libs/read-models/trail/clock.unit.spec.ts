import { describe, expect, it } from '@jest/globals';
import { clockOf } from './clock.js';

const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** An event that its writer's clock and the event store's put into these minutes. */
const event = (recorded: number, created = recorded) => ({
  created: at(created),
  metadata: { recordedAt: at(recorded) },
});

describe("the log's clock", () => {
  it('follows the instants of recording, and stands while they step back', () => {
    const events = [event(1), event(5), event(3), event(5), event(6)];
    expect(clockOf(null, events)).toEqual([at(1), at(5), at(5), at(5), at(6)]);
  });

  it('goes on from where it stood', () => {
    expect(clockOf(at(9), [event(1), event(10)])).toEqual([at(9), at(10)]);
  });

  it('takes what a writer says whose clock runs ahead for no later than the event store had it', () => {
    expect(clockOf(null, [event(1), event(50, 2), event(3)])).toEqual([at(1), at(2), at(3)]);
  });

  it('keeps the instants of a log that was copied later', () => {
    expect(clockOf(null, [event(1, 40), event(5, 40), event(41)])).toEqual([at(1), at(5), at(41)]);
  });

  it('compares instants, however they are written', () => {
    const [early] = clockOf(null, [{ created: at(30), metadata: { recordedAt: '2026-11-23T12:10:00+02:00' } }]);
    expect(early).toBe(at(10));
  });
});
