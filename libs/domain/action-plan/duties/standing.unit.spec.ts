import { describe, expect, it } from '@jest/globals';
import type { Duty } from '../../shared/duty.js';
import { duty as example } from '#libs/testing/facts.js';
import { dutiesOf, lastDayOf, missingOf, type DutyPart, type DutyStanding } from './standing.js';

const to = (recipient: string, on: string) => ({ recipient, on });
const duty = (changes: Partial<Duty> = {}): Duty => ({ ...example, ...changes });

interface Given {
  readonly duties?: readonly Duty[];
  readonly submissions?: readonly ReturnType<typeof to>[];
  readonly publishedOn?: string | null;
}

const standings = ({ duties = [duty()], submissions = [], publishedOn = null }: Given) =>
  dutiesOf({ duties, submissions, publishedOn });

const standing = (given: Given): DutyStanding => {
  const [only, ...others] = standings(given);
  if (only === undefined || others.length > 0) throw new Error('One duty is meant.');
  return only;
};

const part = (changes: Partial<DutyPart>): unknown => expect.objectContaining(changes);
const IN_TIME = { stated: 0, computed: 0 };

describe('a duty to send a plan to two recipients and to publish it, by 20 September 2017', () => {
  it('is not met before anything is done: everything is missing', () => {
    expect(standing({})).toMatchObject({
      recipients: [
        { recipient: 'secretary-of-state', name: 'Secretary of State for Education', on: null, daysLate: null },
        { recipient: 'chief-inspector', on: null, due: { stated: '2017-09-20', computed: '2017-09-20' } },
      ],
      publication: { recipient: null, name: 'the written statement of action', on: null, daysLate: null },
      met: false,
      inTime: null,
    });
  });

  it('is not met by the first recipient alone', () => {
    expect(standing({ submissions: [to('Secretary of State', '2017-09-19')] })).toMatchObject({
      recipients: [part({ on: '2017-09-19', daysLate: IN_TIME }), part({ on: null })],
      met: false,
      inTime: null,
    });
  });

  it('is not met while it is not published', () => {
    const submissions = [to('Secretary of State', '2017-09-19'), to('Ofsted', '2017-09-20')];
    expect(standing({ submissions })).toMatchObject({ publication: { on: null }, met: false });
  });

  it('is not met by publication alone', () => {
    expect(standing({ publishedOn: '2017-09-01' })).toMatchObject({
      recipients: [part({ on: null }), part({ on: null })],
      publication: { on: '2017-09-01', daysLate: IN_TIME },
      met: false,
    });
  });

  it('is met in time when every part is, on the last day too', () => {
    const submissions = [to('Secretary of State', '2017-09-19'), to('HMCI', '2017-09-20')];
    expect(standing({ submissions, publishedOn: '2017-09-20' })).toMatchObject({
      met: true,
      inTime: { stated: true, computed: true },
    });
  });

  it('is met late when one recipient had it a day late and it was published five days late', () => {
    const submissions = [to('Secretary of State', '2017-09-19'), to('HMCI', '2017-09-21')];
    expect(standing({ submissions, publishedOn: '2017-09-25' })).toMatchObject({
      recipients: [part({ daysLate: IN_TIME }), part({ daysLate: { stated: 1, computed: 1 } })],
      publication: { daysLate: { stated: 5, computed: 5 } },
      met: true,
      inTime: { stated: false, computed: false },
    });
  });

  it('is met in whatever order: published before it was sent, and sent early', () => {
    const submissions = [to('HMCI', '2017-09-18'), to('Secretary of State', '2017-06-14')];
    expect(standing({ submissions, publishedOn: '2017-07-01' })).toMatchObject({
      recipients: [part({ on: '2017-06-14', daysLate: IN_TIME }), part({ on: '2017-09-18', daysLate: IN_TIME })],
      met: true,
      inTime: { stated: true, computed: true },
    });
  });

  it('is met for nobody by a submission to somebody whom it does not name', () => {
    const submissions = [to('Our caretaker', '2017-09-01'), to('Secretary of State', '2017-09-19')];
    expect(standing({ submissions, publishedOn: '2017-09-20' })).toMatchObject({
      recipients: [part({ on: '2017-09-19' }), part({ on: null })],
      met: false,
    });
  });

  it('counts what a recipient was sent first, where it was sent twice under two names', () => {
    const submissions = [to('Ofsted', '2017-09-25'), to('HMCI', '2017-09-19')];
    expect(standing({ submissions }).recipients[1]).toMatchObject({ on: '2017-09-19', daysLate: IN_TIME });
  });
});

describe('a duty with three recipients', () => {
  const board = { code: 'board', name: 'Improvement board', aliases: [], due: null };
  const three = duty({ recipients: [...(example.recipients ?? []), board], publication: null });

  it('is met by all three', () => {
    const two = [to('Secretary of State', '2017-09-19'), to('HMCI', '2017-09-19')];
    expect(standing({ duties: [three], submissions: two })).toMatchObject({ met: false, publication: null });
    const all = [...two, to('improvement Board', '2017-09-22')];
    expect(standing({ duties: [three], submissions: all })).toMatchObject({
      recipients: [part({}), part({}), part({ recipient: 'board', daysLate: { stated: 2, computed: 2 } })],
      met: true,
      inTime: { stated: false, computed: false },
    });
  });
});

describe('a duty told against both its dates', () => {
  const done = (on: string) => ({
    submissions: [to('Secretary of State', on), to('HMCI', on)],
    publishedOn: on,
  });

  it('stated earlier than computed: late by the one, in time by the other', () => {
    const duties = [duty({ stated: '2017-09-19', agrees: false })];
    expect(standing({ duties, ...done('2017-09-20') })).toMatchObject({
      publication: { daysLate: { stated: 1, computed: 0 } },
      inTime: { stated: false, computed: true },
    });
  });

  it('stated later than computed: in time by the one, late by the other', () => {
    const duties = [duty({ computed: '2017-09-19', agrees: false })];
    expect(standing({ duties, ...done('2017-09-20') })).toMatchObject({
      publication: { daysLate: { stated: 0, computed: 1 } },
      inTime: { stated: true, computed: false },
    });
  });

  it('is due on the stated day, and on the computed one where none is stated', () => {
    const lastDays = (stated: string | null) =>
      missingOf({ duties: [duty({ stated })], submissions: [], publishedOn: null });
    expect(new Set(lastDays('2017-09-15').map(lastDayOf))).toEqual(new Set(['2017-09-15']));
    expect(new Set(lastDays(null).map(lastDayOf))).toEqual(new Set(['2017-09-20']));
  });

  it('no stated date: told against the computed one alone', () => {
    const duties = [duty({ stated: null, agrees: null })];
    expect(standing({ duties, ...done('2017-09-21') })).toMatchObject({
      publication: { due: { stated: null, computed: '2017-09-20' }, daysLate: { stated: null, computed: 1 } },
      inTime: { stated: null, computed: false },
    });
  });

  it('a part that the law gives a day of its own: against that day, whatever is stated', () => {
    const duties = [duty({ publication: { what: 'the statement', due: '2017-10-02' } })];
    expect(standing({ duties, ...done('2017-09-20'), publishedOn: '2017-10-03' })).toMatchObject({
      publication: { due: { stated: null, computed: '2017-10-02' }, daysLate: { stated: null, computed: 1 } },
      inTime: { stated: true, computed: false },
    });
  });
});

describe('other duties', () => {
  it('publication only: met by publication', () => {
    const duties = [duty({ recipients: [] })];
    expect(standing({ duties })).toMatchObject({ met: false, recipients: [] });
    expect(standing({ duties, publishedOn: '2017-09-20' })).toMatchObject({ met: true, inTime: { computed: true } });
  });

  it('nobody named: met by the first submission, to whomever', () => {
    const duties = [duty({ recipients: null, publication: null })];
    const submissions = [to('Our caretaker', '2017-09-21'), to('Secretary of State', '2017-09-22')];
    expect(standing({ duties })).toMatchObject({ met: false });
    expect(standing({ duties, submissions })).toMatchObject({
      recipients: [part({ recipient: null, on: '2017-09-21', daysLate: { stated: 1, computed: 1 } })],
      met: true,
    });
  });

  it('two of one plan: each by its own terms and days', () => {
    const duties = [duty(), duty({ stated: null, computed: '2017-10-11', recipients: [] })];
    expect(standings({ duties, publishedOn: '2017-09-25' })).toMatchObject([
      { met: false, publication: { daysLate: { computed: 5 } } },
      { met: true, publication: { daysLate: { computed: 0 } }, inTime: { stated: null, computed: true } },
    ]);
    expect(missingOf({ duties, submissions: [], publishedOn: '2017-09-25' })).toHaveLength(2);
  });

  it('none: nothing is missing', () => {
    expect(missingOf({ duties: [], submissions: [], publishedOn: null })).toEqual([]);
  });
});
