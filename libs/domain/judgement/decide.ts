import { correction, decideCorrection } from '../shared/corrections/decide.js';
import { JUDGEMENT_CORRECTIONS } from './corrections.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import { frameworkByCode } from '../frameworks/frameworks.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { JudgementCommand } from './commands.js';
import type { JudgementEvent, JudgementFacts } from './events.js';
import { JUDGEMENT } from './moves.js';
import { evolve, initialState, type Judgement, type JudgementState } from './state.js';

const notOfFramework = (code: string, grade: string, field: string) => {
  const grades = frameworkByCode(code)?.grades.map((g) => g.name) ?? [];
  return grades.includes(grade)
    ? null
    : invalid(field, `"${grade}" is no grade of ${code}. Its grades: ${grades.join(', ')}.`);
};

const record = (data: JudgementFacts): Decision<JudgementEvent> => {
  const framework = frameworkByCode(data.framework);
  if (!framework) return invalid('framework', `"${data.framework}" is no framework known here.`);
  if (!framework.areas.some((a) => a.code === data.code))
    return invalid('code', `${data.framework} has no area "${data.code}".`);
  return notOfFramework(data.framework, data.grade, 'grade') ?? [{ type: 'JudgementRecorded.v2', data }];
};

const revise = ({ to }: { to: string }, { state, unreasoned }: Asked<Judgement>): Decision<JudgementEvent> => {
  if (unreasoned) return unreasoned;
  if (to === state.grade)
    return invalid('to', `The grade is "${to}" already; to leave it as it is, confirm the judgement.`);
  return (
    notOfFramework(state.framework, to, 'to') ?? [{ type: 'JudgementRevised.v1', data: { from: state.grade, to } }]
  );
};

const endWithout = (
  { inspectionId }: { inspectionId: string },
  { state }: Asked<Judgement>,
): Decision<JudgementEvent> =>
  inspectionId === state.inspectionId
    ? invalid('inspectionId', 'It was given in this very inspection: name the one after it.')
    : [{ type: 'JudgementNotCarriedForward.v1', data: { inspectionId } }];

export const judgementDecider: Decider<JudgementState, JudgementCommand, JudgementEvent> = {
  kind: 'judgement',
  initialState,
  decide: decideBy<JudgementState, JudgementCommand, JudgementEvent>(JUDGEMENT, {
    RecordJudgement: record,
    ChallengeJudgement: (data) => [{ type: 'JudgementChallenged.v1', data }],
    ReviseJudgement: revise,
    ConfirmJudgement: () => [{ type: 'JudgementConfirmed.v1', data: {} }],
    SupersedeJudgement: (data) => [{ type: 'JudgementSuperseded.v1', data }],
    EndJudgement: endWithout,
    WithdrawJudgement: () => [{ type: 'JudgementWithdrawn.v1', data: {} }],
    CorrectJudgement: (data, asked) =>
      decideCorrection(
        correction(JUDGEMENT_CORRECTIONS, data, asked),
        (data) => ({ type: 'JudgementCorrected.v1' as const, data }),
        ({ field, to }) => (field === 'grade' ? notOfFramework(asked.state.framework, String(to), 'to') : null),
      ),
  }),
  evolve,
};
