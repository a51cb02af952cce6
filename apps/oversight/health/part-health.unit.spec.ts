import { describe, expect, it } from '@jest/globals';
import type { ProjectionHealth } from '#libs/read-models/health.js';
import { partHealth } from './part-health.js';

const audit: ProjectionHealth = {
  ...{ name: 'audit', status: 'running', position: 5n, lagMs: 0, inLine: 0, silentMs: 300 },
  ...{ beatAt: new Date(), readAt: new Date(), error: null, whatToDo: null, poison: null, ahead: null },
};

describe('the health of a part', () => {
  it.each<[string, Partial<ProjectionHealth>, boolean, string]>([
    ['runs', {}, true, 'works: audit: running'],
    ['builds for an hour', { status: 'catching-up', lagMs: 3_600_000 }, true, 'works: audit: catching-up'],
    ['has lost its log', { status: 'reconnecting' }, true, 'works: audit: reconnecting'],
    ['has stopped', { status: 'stopped', whatToDo: 'Decide' }, false, 'does not work: audit: stopped: Decide'],
    ['is frozen', { silentMs: 60_000 }, false, 'does not work: audit: its projector has said nothing for 60 s'],
  ])('that %s', (_what, change, ok, line) => {
    expect(partHealth('audit-writer', [{ ...audit, ...change }])).toEqual({ ok, lines: [line] });
  });

  it('that never ran', () => {
    expect(partHealth('projector', [audit])).toEqual({
      ok: false,
      lines: ['does not work: read-model: has never said anything'],
    });
  });
});
