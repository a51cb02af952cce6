import { describe, expect, it } from '@jest/globals';
import { NEWEST_TYPES, newestTypeOf } from './event-schemas.js';

describe('the newest version of an event', () => {
  it.each([
    ['DutyRecorded.v1', 'DutyRecorded.v2'],
    ['DutyRecorded.v2', 'DutyRecorded.v2'],
    ['DutyRecorded.v3', 'DutyRecorded.v3'],
    ['PlanStarted.v2', 'PlanStarted.v2'],
    ['NeverHeardOf.v1', 'NeverHeardOf.v1'],
  ])('of %s is %s', (type, newest) => {
    expect(newestTypeOf(type)).toBe(newest);
  });

  it('is each listed once', () => {
    expect(NEWEST_TYPES.filter((type) => type.startsWith('DutyRecorded'))).toEqual(['DutyRecorded.v2']);
  });
});
