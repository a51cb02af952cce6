import { describe, expect, it } from '@jest/globals';
import { KeptForms } from './kept-forms.js';

const SENT = { type: 'GrantRole', typed: { reason: 'Because.' }, faults: [] };

const keeping = () => {
  const clock = { at: Date.parse('2026-11-26T10:00:00.000Z') };
  return { clock, kept: new KeptForms({ now: () => new Date(clock.at).toISOString() }) };
};

describe('what somebody typed before they sign in again', () => {
  it('is theirs alone', () => {
    const { kept } = keeping();
    const id = kept.keep(SENT, 'prs_ruth');
    expect(kept.find(id, 'prs_ruth')).toEqual(SENT);
    for (const person of ['prs_sam', null]) expect(kept.find(id, person)).toBeNull();
    for (const other of ['guessed', undefined]) expect(kept.find(other, 'prs_ruth')).toBeNull();
  });

  it('is kept for a quarter of an hour', () => {
    const { kept, clock } = keeping();
    const id = kept.keep(SENT, 'prs_ruth');
    clock.at += 15 * 60_000 - 1;
    expect(kept.find(id, 'prs_ruth')).toEqual(SENT);
    clock.at += 1;
    expect(kept.find(id, 'prs_ruth')).toBeNull();
  });

  it('pushes out the oldest where there is too much of it, and no more', () => {
    const { kept } = keeping();
    const ids = Array.from({ length: 201 }, () => kept.keep(SENT, 'prs_ruth'));
    expect(kept.find(ids[0], 'prs_ruth')).toBeNull();
    expect(kept.find(ids[1], 'prs_ruth')).toEqual(SENT);
    expect(kept.find(ids[200], 'prs_ruth')).toEqual(SENT);
  });
});
