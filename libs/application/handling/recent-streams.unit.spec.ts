import { describe, expect, it } from '@jest/globals';
import { systemIds } from '../system.js';
import type { PastEvent } from './aggregate-repository.js';
import { RecentStreams } from './recent-streams.js';

const metadata = {
  actor: 'prs_1',
  reason: null,
  recordedAt: '2026-11-23T10:00:00.000Z',
  effectiveOn: '2026-11-23',
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  commandId: systemIds.of(['command']),
  importId: null,
};

const noted = (note: string, revision = 0n): PastEvent => ({
  id: systemIds.of([note, String(revision)]),
  revision,
  position: 100n,
  event: { type: 'Noted.v1', data: note },
  metadata,
});

describe('the streams that were written last', () => {
  it('are given out once', () => {
    const recent = new RecentStreams();
    const events = [noted('one'), noted('two', 1n)];
    recent.keep('action-1', events);
    expect(recent.take('action-1')).toEqual(events);
    expect(recent.take('action-1')).toBeNull();
  });

  it('are bounded in their number, and the last is always among them', () => {
    const recent = new RecentStreams();
    const streams = Array.from({ length: 25_000 }, (_, n) => `action-${n}`);
    for (const stream of streams) recent.keep(stream, [noted('one')]);
    const kept = streams.map((stream) => recent.take(stream) !== null);
    expect(kept.filter(Boolean).length).toBeLessThanOrEqual(10_000);
    expect(kept.at(-1)).toBe(true);
  });

  it('are bounded in what they hold, the oldest dropped first', () => {
    const recent = new RecentStreams(100);
    const each = 'x'.repeat(38);
    for (const stream of ['action-1', 'action-2', 'action-1', 'action-3']) recent.keep(stream, [noted(each)]);
    expect(['action-1', 'action-2', 'action-3'].map((stream) => recent.take(stream) !== null)).toEqual([
      true,
      false,
      true,
    ]);
    recent.keep('action-4', [noted('x'.repeat(200))]);
    expect(recent.take('action-4')).toBeNull();
    recent.keep('action-5', [noted(each)]);
    expect(recent.take('action-5')).not.toBeNull();
  });
});
