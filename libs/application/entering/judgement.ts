import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { InspectionState } from '#libs/domain/inspection/state.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import type { JUDGEMENT } from '#libs/domain/judgement/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { judgementIdentity } from '../identity.js';
import { firstUnknown, isRefused, known, type Entering, type Entry } from './entry.js';

/** A grade given to one area of the inspection's framework. */
export const enterJudgement = async (
  { inspectionId, code, grade, words, reportId }: Told<typeof JUDGEMENT, 'RecordJudgement'>,
  entering: Entering,
): Promise<Entry | Refusal> => {
  const inspection = await known<InspectionState>(entering, 'inspection', inspectionId, 'inspectionId');
  if (isRefused(inspection)) return inspection;
  const unknown = await firstUnknown(entering, [{ kind: 'report', id: reportId, field: 'reportId' }]);
  if (unknown) return unknown;
  const { ref, scope, framework } = inspection;
  const identity = judgementIdentity(entering.ids, { kind: 'inspection', id: inspectionId, ref }, code);
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
