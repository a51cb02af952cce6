import { describe, expect, it } from '@jest/globals';
import { dutiesOf, type DutyStanding, type PlanDone } from '#libs/domain/action-plan/duties/standing.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import { duty as example } from '#libs/testing/facts.js';
import { dutyOutcome, partOutcome } from './duties.js';

const to = (recipient: string, on: string) => ({ recipient, on });
const standing = (done: Partial<Omit<PlanDone, 'duties'>>, changes: Partial<Duty> = {}): DutyStanding =>
  dutiesOf({ duties: [{ ...example, ...changes }], submissions: [], publishedOn: null, ...done })[0]!;

const BEFORE = '2017-09-20';
const AFTER = '2017-09-21';
const sent = [to('Secretary of State', '2017-09-19'), to('Ofsted', '2017-09-21')];

describe('how a duty stands, in words', () => {
  it('is running until its last day is over, and not met from then on', () => {
    const words =
      'Missing: Secretary of State for Education; Chief Inspector; publication of the written statement of action.';
    expect(dutyOutcome(standing({}), BEFORE)).toEqual({ tag: { text: 'Running', colour: 'blue' }, words });
    expect(dutyOutcome(standing({}), AFTER)).toEqual({ tag: { text: 'Not met', colour: 'red' }, words });
  });

  it('says what is missing and what was late', () => {
    expect(dutyOutcome(standing({ submissions: sent }), AFTER)).toEqual({
      tag: { text: 'Not met', colour: 'red' },
      words: 'Missing: publication of the written statement of action. Late: Chief Inspector, 1 day late.',
    });
  });

  it('says when it is met who and what was late, and by how much', () => {
    expect(dutyOutcome(standing({ submissions: sent, publishedOn: '2017-09-25' }), AFTER)).toEqual({
      tag: { text: 'Met late', colour: 'orange' },
      words: 'Late: Chief Inspector, 1 day late; publication of the written statement of action, 5 days late.',
    });
  });

  it('says that it was met in time only when everything was', () => {
    const submissions = sent.map(({ recipient }) => to(recipient, '2017-09-20'));
    expect(dutyOutcome(standing({ submissions, publishedOn: '2017-09-20' }), AFTER)).toEqual({
      tag: { text: 'Met', colour: 'green' },
      words: 'Everything was done in time.',
    });
  });

  it('is not met in time that was late by one of its dates', () => {
    const done = { submissions: sent.map(({ recipient }) => to(recipient, '2017-09-19')), publishedOn: '2017-09-20' };
    expect(dutyOutcome(standing(done, { computed: '2017-09-19' }), AFTER)).toEqual({
      tag: { text: 'Met late', colour: 'orange' },
      words:
        'Late: publication of the written statement of action, in time by the stated date, 1 day late by the law\u2019s count.',
    });
  });
});

describe('what became of one part', () => {
  const publication = (done: Partial<Omit<PlanDone, 'duties'>>, changes: Partial<Duty> = {}, day = AFTER) =>
    partOutcome(standing(done, changes).publication!, day);

  it.each([
    ['In time', 'green', null, '2017-09-20', {}],
    ['1 day late', 'orange', null, '2017-09-21', {}],
    ['5 days late', 'orange', null, '2017-09-25', { stated: null }],
    [
      'Late',
      'orange',
      '1 day late by the stated date, in time by the law\u2019s count',
      '2017-09-20',
      { stated: '2017-09-19' },
    ],
    [
      'Late',
      'orange',
      'in time by the stated date, 1 day late by the law\u2019s count',
      '2017-09-20',
      { computed: '2017-09-19' },
    ],
  ] as const)('%s, %s: %p', (text, colour, words, publishedOn, changes) => {
    expect(publication({ publishedOn }, changes)).toEqual({ tag: { text, colour }, words });
  });

  it('is missing: by when it is due, red once that is over by either date', () => {
    const missing = (colour: string, words: string) => ({ tag: { text: 'Missing', colour }, words });
    expect(publication({}, {}, BEFORE)).toEqual(missing('blue', 'due 20 September 2017'));
    expect(publication({}, {}, AFTER)).toEqual(missing('red', 'due 20 September 2017'));
    const words = 'due 20 September 2017 as stated, 19 September 2017 by the law\u2019s count';
    expect(publication({}, { computed: '2017-09-19' }, BEFORE)).toEqual(missing('red', words));
  });
});
