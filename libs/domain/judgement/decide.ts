import type { Act, Decider, Decision } from '#libs/kernel/decider.js';
import { frameworkByCode } from '../frameworks/frameworks.js';
import { invalid, needsReason, notFrom, reasonRequired } from '../shared/guards.js';
import type { JudgementCommand } from './commands.js';
import type { JudgementEvent, JudgementFacts } from './events.js';
import { evolve, initialState, type JudgementState } from './state.js';

const notOfFramework = (code: string, grade: string, field: string) => {
  const grades = frameworkByCode(code)?.grades.map((g) => g.name) ?? [];
  return grades.includes(grade)
    ? null
    : invalid(field, `"${grade}" is no grade of ${code}. Its grades: ${grades.join(', ')}.`);
};

const record = (state: JudgementState, data: JudgementFacts): Decision<JudgementEvent> => {
  if (state.status !== 'none') return notFrom(state, 'judgement', 'be recorded again');
  const framework = frameworkByCode(data.framework);
  if (!framework) return invalid('framework', `"${data.framework}" is no framework known here.`);
  if (!framework.areas.some((a) => a.code === data.code))
    return invalid('code', `${data.framework} has no area "${data.code}".`);
  return notOfFramework(data.framework, data.grade, 'grade') ?? [{ type: 'JudgementRecorded.v1', data }];
};

const decide = (state: JudgementState, { type, data }: JudgementCommand, act: Act): Decision<JudgementEvent> => {
  if (type === 'RecordJudgement') return record(state, data);
  if (state.status === 'none') return notFrom(state, 'judgement', 'be changed');
  const stands = state.status !== 'challenged' && state.status !== 'withdrawn';
  switch (type) {
    case 'ChallengeJudgement':
      if (!stands) return notFrom(state, 'judgement', 'be challenged');
      if (needsReason(act)) return reasonRequired('challenge a judgement');
      return [{ type: 'JudgementChallenged.v1', data }];
    case 'ReviseJudgement': {
      if (state.status !== 'challenged') return notFrom(state, 'judgement', 'be revised before it is challenged');
      if (needsReason(act)) return reasonRequired('revise a judgement');
      if (data.to === state.grade)
        return invalid('to', `The grade is "${data.to}" already; to leave it as it is, confirm the judgement.`);
      const wrong = notOfFramework(state.framework, data.to, 'to');
      return wrong ?? [{ type: 'JudgementRevised.v1', data: { from: state.grade, to: data.to } }];
    }
    case 'ConfirmJudgement':
      if (state.status !== 'challenged') return notFrom(state, 'judgement', 'be confirmed before it is challenged');
      return [{ type: 'JudgementConfirmed.v1', data }];
    case 'WithdrawJudgement':
      if (state.status === 'withdrawn') return notFrom(state, 'judgement', 'be withdrawn again');
      if (needsReason(act)) return reasonRequired('withdraw a judgement');
      return [{ type: 'JudgementWithdrawn.v1', data }];
    default:
      return type satisfies never;
  }
};

export const judgementDecider: Decider<JudgementState, JudgementCommand, JudgementEvent> = {
  kind: 'judgement',
  initialState,
  decide,
  evolve,
};
