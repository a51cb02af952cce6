import { describe, expect, it } from '@jest/globals';
import { begun } from '#libs/testing/growing-history.js';

const corrected = (to: string) => ({ field: 'grade', to, source: null });

describe('a first grade that is corrected after a revision', () => {
  it('given a revision to the very grade, when the first is corrected again, then the revised grade stands', () => {
    const history = begun('judgement')
      .did('ChallengeJudgement', { by: 'The council' })
      .did('ReviseJudgement', { to: 'Inadequate' })
      .did('CorrectJudgement', corrected('Inadequate'))
      .did('CorrectJudgement', corrected('Outstanding'));
    expect(history.state).toMatchObject({ grade: 'Inadequate', revisedTo: 'Inadequate', firstGrade: 'Outstanding' });
  });

  it('given a revision back to the first grade, when that is corrected, then the revised grade stands', () => {
    const history = begun('judgement')
      .did('ChallengeJudgement', { by: 'The council' })
      .did('ReviseJudgement', { to: 'Inadequate' })
      .did('ChallengeJudgement', { by: 'The council' })
      .did('ReviseJudgement', { to: 'Good' })
      .did('CorrectJudgement', corrected('Outstanding'));
    expect(history.state).toMatchObject({ grade: 'Good', firstGrade: 'Outstanding' });
  });

  it('given no revision, when the first grade is corrected, then it is the grade that stands', () => {
    const history = begun('judgement').did('CorrectJudgement', corrected('Outstanding'));
    expect(history.state).toMatchObject({ grade: 'Outstanding', revisedTo: null, firstGrade: 'Outstanding' });
  });
});
