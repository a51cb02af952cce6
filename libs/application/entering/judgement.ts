import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { Inspection, InspectionState } from '#libs/domain/inspection/state.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import type { JUDGEMENT } from '#libs/domain/judgement/moves.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { judgementIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** From when what an inspection found holds, where nobody says another day. */
export const judgedOn = ({ publishedOn, concludedOn, startedOn, scope }: Inspection): PlainDate =>
  publishedOn ?? concludedOn ?? startedOn ?? scope.meeting;

/** A grade given to one area of the inspection's framework. */
export const enterJudgement = (
  { inspectionId, code, grade, words, reportId }: Told<typeof JUDGEMENT, 'RecordJudgement'>,
  { ids, linked }: Entering,
): Entry => {
  const inspection = linked.the<InspectionState>(inspectionId);
  const { ref, scope, framework } = inspection;
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
  return { ...identity, command, from: { day: judgedOn(inspection), field: 'inspectionId' } };
};
