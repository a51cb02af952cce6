import type { RecordKind } from '#libs/domain/deciders.js';
import type { KindPage } from '../things/kind-page.js';
import { ACTION } from './action.js';
import { ACTION_PLAN } from './action-plan.js';
import { AUTHORITY } from './authority.js';
import { BODY } from './body.js';
import { COMMITMENT } from './commitment.js';
import { EVIDENCE } from './evidence.js';
import { INSPECTION } from './inspection.js';
import { JUDGEMENT } from './judgement.js';
import { MEETING } from './meeting.js';
import { MINUTES } from './minutes.js';
import { RECOMMENDATION } from './recommendation.js';
import { REPORT } from './report.js';
import { TRACKER } from './tracker.js';

const KIND_PAGES: { readonly [K in RecordKind]: KindPage<K> } = {
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
};

/** How the pages tell of a kind, for code that treats them all alike: kind and things must belong together. */
export const kindPage = (kind: RecordKind) => KIND_PAGES[kind] as unknown as KindPage<RecordKind>;
