import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { InspectionState } from '#libs/domain/inspection/state.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import type { JUDGEMENT } from '#libs/domain/judgement/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { judgementIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** A grade given to one area of the inspection's framework. */
export const enterJudgement = (
  { inspectionId, code, grade, words, reportId }: Told<typeof JUDGEMENT, 'RecordJudgement'>,
  { ids, linked }: Entering,
): Entry => {
  const { ref, scope, framework } = linked.the<InspectionState>(inspectionId);
  const identity = judgementIdentity(ids, { kind: 'inspection', id: inspectionId, ref }, code);
  // An area that the framework does not have is refused by the domain.
  const area = frameworkByCode(framework)?.areas.find((each) => each.code === code);
  const data = {
    inspectionId,
    code,
    grade,
    words,
    reportId,
    ref: identity.ref,
    scope,
    framework,
    area: area?.name ?? '',
    parent: area?.parent ?? null,
    source: null,
  };
  const command: JudgementCommand = { type: 'RecordJudgement', data };
  return { ...identity, command };
};
