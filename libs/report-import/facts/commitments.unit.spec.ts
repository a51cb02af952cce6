import { describe, it, expect } from '@jest/globals';
import { CABINET_HEAD, draftOf } from '#libs/testing/papers.js';

describe('promises to report back', () => {
  const promises = (text: string) =>
    draftOf(`${CABINET_HEAD}RECOMMENDATION\n\n1. That cabinet notes it.\n\nKEY ISSUES\n\n2. ${text}\n`).commitments;

  it.each([
    [
      'Progress will be reported quarterly to the Education and Schools Scrutiny Sub-Committee.',
      'Education and Schools Scrutiny Sub-Committee',
    ],
    ['A further report will be brought back to cabinet in March 2019.', 'Cabinet'],
    ['A progress report will come back to Cabinet in April 2020.', 'Cabinet'],
    ['An update will return to the Corporate Parenting Panel.', 'Corporate Parenting Panel'],
    ['The Improvement Board will receive an update each month.', 'Improvement Board'],
    ['Officers will report to the Corporate Parenting Panel on placements.', 'Corporate Parenting Panel'],
  ])('%s', (text, to) => {
    expect(promises(text)).toMatchObject([{ paragraph: 2, text, to }]);
  });

  it.each([
    'A report will be brought to cabinet in March 2019 at the earliest.',
    'A report will be brought to cabinet not before 4 March 2019.',
    'Reports will be brought to cabinet from March 2019 onwards.',
  ])('have no end where a beginning is told: %s', (text) => {
    expect(promises(text)).toMatchObject([{ text, due: null }]);
  });

  it.each([
    'The committee was given a report last year.',
    'Inspectors will report to the board.',
    'The council is required to submit the plan to the Secretary of State.',
    'The committee will recall the report.',
    'Plan B will go ahead.',
    'Reports of harm go to the board at once.',
  ])('are not found in “%s”', (text) => {
    expect(promises(text)).toEqual([]);
  });
});
