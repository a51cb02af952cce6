import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ConsumerHealth } from './consumer-health.js';

const HOUR = 3_600_000;
const checkpoint = { position: 1n, last: null };
const created = (agoMs: number) => new Date(Date.now() - agoMs).toISOString();

describe('how far a consumer is behind', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const healthy = () => {
    const health = new ConsumerHealth('x', () => undefined);
    health.handled(checkpoint, true);
    return health;
  };

  it('is the age of the oldest event that was there at its start', () => {
    const health = new ConsumerHealth('x', () => undefined);
    health.inHand(created(HOUR));
    expect(health.lagMs).toBeGreaterThanOrEqual(HOUR);
    health.handled(checkpoint, true);
    expect(health.lagMs).toBe(0);
  });

  it('is never negative, though the event store’s clock is ahead', () => {
    const health = new ConsumerHealth('x', () => undefined);
    health.inHand(created(-HOUR));
    expect(health.lagMs).toBeGreaterThanOrEqual(0);
    expect(health.lagMs).toBeLessThan(HOUR);
  });

  it.each([HOUR, -HOUR])('is not told by a clock that is off by %s ms once it had all', (offMs) => {
    const health = healthy();
    health.inHand(created(offMs));
    expect(health.lagMs).toBeLessThan(HOUR / 2);
    health.interrupted(new Error('away'));
    expect(health.lagMs).toBeLessThan(HOUR / 2);
  });

  it('goes on while the clock of the machine is set back', () => {
    const health = healthy();
    health.interrupted(new Error('away'));
    const before = health.lagMs;
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now - HOUR);
    expect(health.lagMs).toBeGreaterThanOrEqual(before);
  });
});
