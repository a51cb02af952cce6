import { isOpen as isPlanOpen } from './action-plan/state.js';
import { isOpen as isActionOpen } from './action/state.js';
import { isOpen as isAuthorityOpen } from './authority/state.js';
import { isOpen as isBodyOpen } from './body/state.js';
import { isOpen as isCommitmentOpen } from './commitment/state.js';
import type { Kind, StateOf } from './deciders.js';
import { isOpen as isImportOpen } from './document-import/state.js';
import { isOpen as isEvidenceOpen } from './evidence/state.js';
import { isOpen as isInspectionOpen } from './inspection/state.js';
import { isOpen as isJudgementOpen } from './judgement/state.js';
import { isOpen as isMeetingOpen } from './meeting/state.js';
import { isOpen as areMinutesOpen } from './minutes/state.js';
import { isOpen as isPassedEventOpen } from './passed-event/state.js';
import { isOpen as isPersonOpen } from './person/state.js';
import { isOpen as isRecommendationOpen } from './recommendation/state.js';
import { isOpen as isReportOpen } from './report/state.js';
import { isOpen as isServiceOpen } from './service/state.js';
import { isOpen as isTrackerOpen } from './tracker/state.js';

const IS_OPEN: { readonly [K in Kind]: (state: StateOf<K>) => boolean } = {
  report: isReportOpen,
  inspection: isInspectionOpen,
  judgement: isJudgementOpen,
  recommendation: isRecommendationOpen,
  action: isActionOpen,
  'action-plan': isPlanOpen,
  commitment: isCommitmentOpen,
  meeting: isMeetingOpen,
  minutes: areMinutesOpen,
  tracker: isTrackerOpen,
  evidence: isEvidenceOpen,
  body: isBodyOpen,
  authority: isAuthorityOpen,
  import: isImportOpen,
  'passed-event': isPassedEventOpen,
  person: isPersonOpen,
  service: isServiceOpen,
};

/** Whether something remains to be done about it. */
export const isOpen = <K extends Kind>(kind: K, state: StateOf<K>): boolean => IS_OPEN[kind](state);
