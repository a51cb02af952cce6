import { describe, it, expect } from '@jest/globals';
import type { EntryShown } from './history.js';
import { withoutRepeats } from './repeats.js';

const entry = (what: string, position: string): EntryShown => ({
  what,
  position,
  version: '1',
  ref: 'HEFC 2016-05-23/6/plan',
  title: 'Post-inspection action plan',
  href: null,
  who: 'Amara Okafor',
  recorded: '23 May 2016 at 10:00',
  effective: '23 May 2016',
  ahead: false,
  lapsed: false,
  alarming: false,
  why: null,
  first: false,
  changes: [],
  says: [],
  withdrawn: false,
  irregular: false,
  notes: [],
  quotation: null,
  proof: null,
});

describe('a brief list of changes', () => {
  it('tells those in a row that read alike once, with how many they are', () => {
    const told = withoutRepeats([entry('included', '3'), entry('included', '2'), entry('started', '1')]);
    expect(told.map(({ what, times, position }) => [what, times, position])).toEqual([
      ['included', 2, '3'],
      ['started', 1, '1'],
    ]);
  });

  it('keeps apart what another change stands between, or what somebody else recorded', () => {
    expect(withoutRepeats([entry('a', '3'), entry('b', '2'), entry('a', '1')])).toHaveLength(3);
    expect(withoutRepeats([entry('a', '2'), { ...entry('a', '1'), who: 'Priya Raman' }])).toHaveLength(2);
  });
});
