import fc from 'fast-check';
import { judgementFacts } from '#libs/testing/facts.js';
import { each, nothing, type Case } from '../case.js';
import { gradeOf, JUDGEMENT_RULES } from '../judgement.js';

const grade = fc.constantFrom('Good', 'Inadequate', 'Outstanding', 'Odd');

export const JUDGEMENT: Case = {
  ...{ name: 'judgement', kind: 'judgement', rules: JUDGEMENT_RULES, runs: 200 },
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
      field: fc.constantFrom('grade', 'grade', 'words', 'area', 'code'),
      to: fc.oneof(grade, fc.constant(null)),
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
