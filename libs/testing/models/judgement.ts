import type { Asking, Outcome, Rules } from './model.js';
import { changes, isSaid, reasoned, says, told } from './said.js';

const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const AREAS = ['overall', '1', '2', '2.1', '2.2', '3'];
const STANDING = ['recorded', 'revised', 'confirmed'];
const IN_FORCE = [...STANDING, 'challenged'];

interface Judgement {
  readonly inspectionId: string;
  readonly framework: string;
  readonly code: string;
  readonly grade: string;
  readonly words: string | null;
}

/** The grade that stands: the one that it was revised to last, or the first. */
export const gradeOf = ({ first, revised }: { readonly first?: unknown; readonly revised?: unknown }): unknown =>
  revised ?? first;

/** Needs a reason, and leads to that status. */
const to = (from: readonly string[], status: string, more: (asking: Asking) => object | 'refused' = () => ({})) => ({
  from,
  rule: (asking: Asking): Outcome => {
    const known = more(asking);
    return !reasoned(asking) || known === 'refused' ? 'refused' : [says(status, { status, ...known })];
  },
});

const correct = (asking: Asking): Outcome => {
  const { field, to } = told<{ readonly field: string; readonly to: string | null }>(asking);
  if (field !== 'grade' && field !== 'words') return 'refused';
  const member = field === 'grade' ? 'first' : 'words';
  if (asking.then[member] === to) return [];
  if (field === 'grade' ? !GRADES.includes(to ?? '') : to !== null && !isSaid(to)) return 'refused';
  return reasoned(asking) ? [changes('corrected', () => ({ [member]: to }))] : 'refused';
};

/** The rules of a judgement under the framework of 2013: a grade is revised only after a challenge. */
export const JUDGEMENT_RULES: Rules = {
  begins: {
    RecordJudgement: ({ data }) => {
      const { framework, code, grade, words, inspectionId } = data as Judgement;
      if (framework !== 'ofsted-sif-2013' || !AREAS.includes(code) || !GRADES.includes(grade)) return 'refused';
      const nothing = { revised: null, challengedBy: null, supersededBy: null, notCarriedForwardBy: null };
      return [says('recorded', { status: 'recorded', first: grade, words, inspectionId, ...nothing })];
    },
  },
  statusOf: ({ status }) => String(status),
  dayIn: () => null,
  steps: {
    ChallengeJudgement: to(STANDING, 'challenged', (asking) => ({
      challengedBy: told<{ readonly by: string }>(asking).by,
    })),
    ReviseJudgement: to(['challenged'], 'revised', (asking) => {
      const { to: revised } = told<{ readonly to: string }>(asking);
      return GRADES.includes(revised) && revised !== gradeOf(asking.then) ? { revised } : 'refused';
    }),
    ConfirmJudgement: { from: ['challenged'], rule: () => [says('confirmed', { status: 'confirmed' })] },
    SupersedeJudgement: to(IN_FORCE, 'superseded', (asking) => ({
      supersededBy: told<{ readonly by: string }>(asking).by,
    })),
    EndJudgement: to(IN_FORCE, 'not carried forward', (asking) => {
      const { inspectionId } = told<{ readonly inspectionId: string }>(asking);
      return inspectionId === asking.then.inspectionId ? 'refused' : { notCarriedForwardBy: inspectionId };
    }),
    WithdrawJudgement: to(IN_FORCE, 'withdrawn'),
  },
  facts: {
    CorrectJudgement: { from: [...IN_FORCE, 'superseded', 'not carried forward', 'withdrawn'], rule: correct },
  },
  ahead: [],
  ended: [],
  needs: {},
  once: [],
};
