import fc from 'fast-check';
import { judgementFacts } from '#libs/testing/facts.js';
import { each, nothing, type Case } from '../case.js';
import { gradeOf, JUDGEMENT_RULES } from '../judgement.js';

const grade = fc.constantFrom('Good', 'Inadequate', 'Inadequate', 'Outstanding', 'Odd');

const ANY: Case = {
  ...{ name: 'judgement', kind: 'judgement', rules: JUDGEMENT_RULES, runs: 120 },
  often: ['ChallengeJudgement', 'ReviseJudgement', 'CorrectJudgement'],
  begins: {
    RecordJudgement: fc
      .constantFrom({}, {}, {}, {}, { grade: 'Odd' }, { code: '9' }, { framework: 'odd' })
      .map((more) => ({ ...judgementFacts, ...more })),
  },
  moves: {
    ChallengeJudgement: fc.constantFrom({ by: 'The council' }, { by: 'The board' }),
    ReviseJudgement: grade.map((to) => ({ to })),
    SupersedeJudgement: fc.constant({ by: 'judgement-2' }),
    EndJudgement: fc.constantFrom({ inspectionId: judgementFacts.inspectionId }, { inspectionId: 'inspection-2' }),
    ...each(['ConfirmJudgement', 'WithdrawJudgement'], nothing),
    CorrectJudgement: fc.record({
      field: fc.constantFrom('grade', 'grade', 'grade', 'grade', 'words', 'area', 'code'),
      to: fc.constantFrom('Good', 'Good', 'Inadequate', 'Inadequate', 'Outstanding', 'Odd', null),
      source: fc.constant(null),
    }),
  },
  seen: (state) => ({
    ...{ status: state.status, grade: state.grade, first: state.firstGrade, words: state.words },
    ...{ challengedBy: state.challengedBy, supersededBy: state.supersededBy, ended: state.notCarriedForwardBy },
  }),
  modelled: (facts) => ({
    ...{ status: facts.status, grade: gradeOf(facts), first: facts.first, words: facts.words },
    ...{ challengedBy: facts.challengedBy, supersededBy: facts.supersededBy, ended: facts.notCarriedForwardBy },
  }),
};

const ENDS = ['SupersedeJudgement', 'EndJudgement', 'WithdrawJudgement'];

/** Any, and one that goes on: its grade is challenged, revised and corrected again and again. */
export const JUDGEMENTS: readonly Case[] = [
  ANY,
  {
    ...{ ...ANY, name: 'judgement that does not end', runs: 400 },
    moves: Object.fromEntries(Object.entries(ANY.moves).filter(([type]) => !ENDS.includes(type))),
  },
];
