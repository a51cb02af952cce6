import { describe, it, expect } from '@jest/globals';
import { workingDaysAfter } from '#libs/calendar/index.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import { timelineOf } from './timeline.js';

const duty = (triggerDate: string, stated: string | null): Duty => {
  const { date, excluded } = workingDaysAfter(triggerDate, 70);
  return {
    clock: 'written-statement-of-action',
    law: 'SI 2007/462',
    trigger: 'publication',
    triggerDate,
    days: 70,
    stated,
    computed: date,
    excluded,
    agrees: stated === null ? null : stated === date,
    source: null,
    recipients: [],
    publication: null,
  };
};

describe('the picture of a statutory clock', () => {
  it('draws every day once, and as many counted ones as the law gives', () => {
    const timeline = timelineOf(duty('2017-06-13', '2017-09-20'), '2026-11-23');
    const counted = timeline?.days.filter(({ is }) => is === 'counted' || is === 'due');
    expect(timeline?.days).toHaveLength(100);
    expect(counted).toHaveLength(70);
    expect(timeline?.days[0]?.is).toBe('trigger');
    expect(timeline?.days.at(-1)?.is).toBe('due');
    expect(timeline?.counts.map(({ label }) => label)).toEqual(['10', '20', '30', '40', '50', '60', '70']);
    expect(timeline).toMatchObject({ start: '13 Jun', end: '20 Sep', stated: null, today: null });
  });

  it('names the days that were not counted', () => {
    const timeline = timelineOf(duty('2016-03-24', '2016-07-04'), '2016-06-21');
    expect(timeline?.excluded.map(({ label, day, why }) => `${label} ${day} ${why}`)).toEqual([
      '1 25 March 2016 Good Friday',
      '2 28 March 2016 Easter Monday',
      '3 2 May 2016 Early May bank holiday',
      '4 30 May 2016 Spring bank holiday',
    ]);
    expect(timeline?.days.filter(({ is }) => is === 'excluded')).toHaveLength(4);
    expect(timeline?.stated?.label).toBe('4 July 2016');
    expect(timeline?.today?.label).toBe('21 June 2016');
  });

  it('goes on to the day that the paper states, where that is the later', () => {
    const timeline = timelineOf(duty('2019-07-15', '2019-10-31'), '2019-07-15');
    expect(timeline?.end).toBe('31 Oct');
    expect(timeline?.days.filter(({ is }) => is === 'after').length).toBeGreaterThan(0);
  });

  it('draws nothing where the days do not follow one another', () => {
    expect(timelineOf({ ...duty('2017-06-13', null), computed: '2017-06-01' }, '2017-07-01')).toBeNull();
  });
});
