import { describe, expect, it } from '@jest/globals';
import { buildInWords, toProgress, type ProgressRow } from './progress.js';

/** 1,000 events were taken in ten seconds, which is a fifth of the log; a tenth was there when the run began. */
const row: ProgressRow = {
  events: 1500,
  run_events: 500,
  run_ms: 10_000,
  age_ms: 10_500,
  passed: 20_000,
  left: 70_000,
  done: 0.3,
  under_way: true,
};
const told = (more: Partial<ProgressRow> = {}) => buildInWords(toProgress({ ...row, ...more }));

describe('the progress of a build', () => {
  it('is reckoned from what this run alone has done', () => {
    expect(toProgress(row)).toEqual({
      events: 1500,
      eventsPerSecond: 100,
      done: 0.3,
      leftMs: 35_000,
      runMs: 10_500,
      indexing: false,
      underWay: true,
    });
  });

  it('promises nothing while the run has hardly begun', () => {
    const begun = { events: 501, run_ms: 300, passed: 100, left: 89_900, done: 0.101 };
    expect(toProgress({ ...row, ...begun }).leftMs).toBeNull();
    expect(told(begun)).toBe('10% of the log');
    expect(told({ events: 500, run_ms: 0, passed: 0, left: 90_000, done: 0.1 })).toBe('10% of the log');
  });

  it('is told with the time that is left, as people say it', () => {
    expect(told()).toBe('30% of the log, about 35 seconds left');
    expect(told({ left: 200_000 })).toBe('30% of the log, about 2 minutes left');
    expect(told({ left: 1 })).toBe('30% of the log, about 1 second left');
  });

  it('of one that was stopped is no promise', () => {
    expect(told({ under_way: false })).toBe('stopped at 30% of the log');
    expect(told({ under_way: false, left: 0, done: 1 })).toBe('stopped at 100% of the log');
  });

  it('is all of the log once the run has passed where that ended, and never more', () => {
    expect(toProgress({ ...row, left: -10, done: 1.01 })).toMatchObject({ done: 1, leftMs: 0, indexing: true });
    expect(told({ left: 0 })).toBe('all of the log is in, and the indexes are being made');
    expect(buildInWords(null)).toBe('it is about to begin');
  });
});
