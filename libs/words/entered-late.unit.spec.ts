import { describe, expect, it } from '@jest/globals';
import { daysInWords, enteredLateInWords } from './entered-late.js';

const progress = (effectiveOn: string, place = effectiveOn) => ({ type: 'ProgressReported.v2', effectiveOn, place });

describe('why something is told otherwise', () => {
  it('names the late entry, and the one it was recorded after', () =>
    expect(enteredLateInWords({ entry: progress('2017-08-10'), after: progress('2017-09-05') })).toBe(
      '“Progress reported” of 10 August 2017 was recorded after “Progress reported” of 5 September 2017: ' +
        'each now holds from its own day.',
    ));

  it('says from which day it holds, where that is not its own', () => {
    const entry = { ...progress('1999-01-01', '2026-11-26'), type: 'CompletionVerified.v1' };
    expect(enteredLateInWords({ entry, after: progress('2026-11-26') })).toMatch(
      /: it now holds from 26 November 2026, not before what it follows\.$/,
    );
  });

  it('says of one day only that day', () => {
    expect(daysInWords({ firstDay: '2017-09-20', lastDay: '2017-09-20' })).toBe('20 September 2017');
    expect(daysInWords({ firstDay: '2017-09-20', lastDay: '2017-12-05' })).toBe('20 September 2017 to 5 December 2017');
  });
});
