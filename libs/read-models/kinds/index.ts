import type { Kind } from '#libs/domain/deciders.js';
import { ACTION } from './action.js';
import { ACTION_PLAN } from './action-plan.js';
import { AUTHORITY } from './authority.js';
import { BODY } from './body.js';
import { COMMITMENT } from './commitment.js';
import { EVIDENCE } from './evidence.js';
import { IMPORT } from './import.js';
import { INSPECTION } from './inspection.js';
import { JUDGEMENT } from './judgement.js';
import type { KindDescription } from './kind.js';
import { MEETING } from './meeting.js';
import { MINUTES } from './minutes.js';
import { PASSED_EVENT } from './passed-event.js';
import { PERSON } from './person.js';
import { RECOMMENDATION } from './recommendation.js';
import { REPORT } from './report.js';
import { SERVICE } from './service.js';
import { TRACKER } from './tracker.js';

export const KIND_DESCRIPTIONS: { readonly [K in Kind]: KindDescription<K> } = {
  report: REPORT,
  inspection: INSPECTION,
  judgement: JUDGEMENT,
  recommendation: RECOMMENDATION,
  action: ACTION,
  'action-plan': ACTION_PLAN,
  commitment: COMMITMENT,
  meeting: MEETING,
  minutes: MINUTES,
  tracker: TRACKER,
  evidence: EVIDENCE,
  body: BODY,
  authority: AUTHORITY,
  import: IMPORT,
  'passed-event': PASSED_EVENT,
  person: PERSON,
  service: SERVICE,
};

/** Any kind's description, for code that treats them all alike; kind and state must belong together. */
export const describe = (kind: Kind): KindDescription => KIND_DESCRIPTIONS[kind] as unknown as KindDescription;
