import { describe, expect, it } from '@jest/globals';
import { linesInWords } from './told-otherwise.js';

const names = { people: { nameOf: (id: string) => (id === 'prs_1' ? 'Robin Hale' : null) }, records: new Map() };
const line = (path: string, until: string | null, now: string | null) => ({
  ...{ path, until, now, because: null },
  ...{ firstDay: '2017-09-20', lastDay: '2017-09-20' },
});

describe('what is told otherwise, in words', () => {
  it('tells an owner once, who is a post or a person', () =>
    expect(linesInWords([line('owner.person', null, 'prs_1'), line('owner.post', 'Head', null)], names)).toEqual([
      { field: 'Owner', until: 'Head', now: 'Robin Hale', days: '20 September 2017', why: null },
    ]));

  it('leaves out what only says where a fact stands', () =>
    expect(linesInWords([line('source.section', 'a', 'b'), line('due', null, '2018-06-30')], names)).toEqual([
      { field: 'Due date', until: null, now: '30 June 2018', days: '20 September 2017', why: null },
    ]));
});
