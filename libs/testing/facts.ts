import type { PlanFacts } from '#libs/domain/action-plan/events.js';
import type { ActionFacts } from '#libs/domain/action/events.js';
import type { CommitmentFacts } from '#libs/domain/commitment/events.js';
import type { InspectionFacts } from '#libs/domain/inspection/events.js';
import type { JudgementFacts } from '#libs/domain/judgement/events.js';
import type { EvidenceFacts } from '#libs/domain/evidence/events.js';
import type { MeetingFacts } from '#libs/domain/meeting/events.js';
import type { MinutesFacts, ResolutionTold, RowTold } from '#libs/domain/minutes/events.js';
import type { Published, TrackerFacts } from '#libs/domain/tracker/events.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { PersonFacts } from '#libs/domain/person/events.js';
import type { ServiceFacts } from '#libs/domain/service/events.js';
import type { IssuedFacts, MadeFacts, MinutedFacts, RecommendationFacts } from '#libs/domain/recommendation/events.js';
import type { ReportFacts } from '#libs/domain/report/events.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import type { AuthorityFacts } from '#libs/domain/authority/events.js';
import type { BodyFacts } from '#libs/domain/body/events.js';
import type { Scope } from '#libs/domain/shared/scope.js';

/** Plain examples of an invented authority, to be varied by a spec. */
export const scope: Scope = {
  body: naturalId(['body', 'northbridge', 'corporate-parenting-committee']),
  authority: { code: 'northbridge', name: 'Northbridge Council' },
  committee: { code: 'corporate-parenting-committee', name: 'Corporate Parenting Committee' },
  meeting: '2017-07-10',
};

export const document = { sha256: 'a'.repeat(64), name: 'report.txt', mediaType: 'text/plain' };

export const reportFacts: ReportFacts = {
  ref: 'CPC 2017-07-10/8',
  scope,
  itemNo: '8',
  classification: 'Open',
  title: 'Inspection report',
  wards: 'All',
  from: 'Director',
  lastParagraph: 17,
  document,
  inspectionId: 'inspection-1',
  audit: { leadOfficer: 'Director', author: null, version: 'Final', dated: '2017-06-25', keyDecision: 'No' },
  backgroundDocuments: [],
  appendices: [],
  findings: [],
  dates: [],
  source: null,
  sources: {},
};

export const inspectionFacts: InspectionFacts = {
  ref: 'Ofsted northbridge 2017-03-06',
  inspectorate: 'ofsted',
  scope,
  framework: 'ofsted-sif-2013',
  power: null,
  previous: null,
  leadInspector: null,
  source: null,
  sources: {},
};

export const judgementFacts: JudgementFacts = {
  ref: 'Ofsted northbridge 2017-03-06/J2.1',
  scope,
  inspectionId: 'inspection-1',
  reportId: 'report-1',
  framework: 'ofsted-sif-2013',
  code: '2.1',
  area: 'Adoption performance',
  parent: '2',
  grade: 'Good',
  words: null,
  source: null,
};

export const recommendationFacts: RecommendationFacts = {
  ref: 'CPC 2017-07-10/8/R2',
  scope,
  origin: 'committee',
  kind: 'request',
  no: '2',
  addressee: 'Corporate Parenting Committee',
  text: 'That the committee requests a plan.',
  reportId: 'report-1',
  inspectionId: null,
  source: null,
};

export const issuedFacts: IssuedFacts = {
  ref: 'Ofsted northbridge 2017-03-06/R2',
  scope,
  origin: 'inspectorate',
  auditor: null,
  kind: 'recommendation',
  priority: null,
  no: '2',
  addressees: [
    { name: 'Northbridge Council', capacity: null },
    { name: 'The LSCB', capacity: null },
  ],
  text: 'Ensure that assessments are timely.',
  reportId: 'report-1',
  inspectionId: 'inspection-1',
  source: null,
};

export const auditFacts: IssuedFacts = {
  ...issuedFacts,
  ref: 'Internal audit northbridge 2017-03-06/R2',
  origin: 'auditor',
  auditor: 'internal audit',
  kind: null,
  priority: 'high',
  addressees: [
    { name: 'Director of Finance', capacity: null },
    { name: 'Head of Payroll', capacity: null },
  ],
  text: 'Reconcile the payroll every month.',
};

export const madeFacts: MadeFacts = {
  ref: 'OSC 2017-07-10/8/R2',
  scope,
  origin: 'scrutiny',
  no: '2',
  addressees: [
    { name: 'Cabinet', capacity: 'executive' },
    { name: 'Northbridge NHS Trust', capacity: 'other' },
  ],
  text: 'That a joint plan for placements be made.',
  reportId: 'report-1',
  inspectionId: null,
  agreedBy: null,
  source: null,
};

export const actionFacts: ActionFacts = {
  ref: 'CPC 2017-07-10/8/A12.1',
  scope,
  paragraph: 12,
  bullet: 1,
  text: 'strengthen our approach through practice',
  objective: 'strengthen our approach',
  means: 'through practice',
  reportId: 'report-1',
  inspectionId: 'inspection-1',
  planId: 'plan-1',
  answers: [],
  source: null,
};

export const planFacts: PlanFacts = {
  ref: 'CPC 2017-07-10/8/plan',
  scope,
  title: 'Post-inspection action plan',
  inspectionId: 'inspection-1',
  reportId: 'report-1',
};

export const duty: Duty = {
  clock: 'written-statement-of-action',
  law: 'Education and Inspections Act 2006, section 137',
  trigger: 'publication',
  triggerDate: '2017-06-13',
  days: 70,
  stated: '2017-09-20',
  computed: '2017-09-20',
  excluded: [{ date: '2017-08-28', why: 'Summer bank holiday' }],
  agrees: true,
  source: null,
  recipients: [
    {
      code: 'secretary-of-state',
      name: 'Secretary of State for Education',
      aliases: ['Secretary of State'],
      due: null,
    },
    { code: 'chief-inspector', name: 'Chief Inspector', aliases: ['HMCI', 'Ofsted'], due: null },
  ],
  publication: { what: 'the written statement of action', due: null },
};

export const personFacts: PersonFacts = { pseudonym: 'prs_amara', name: 'Amara Okafor' };

export const serviceFacts: ServiceFacts = {
  name: 'Tracker feed',
  client: 'tracker-feed',
  owner: 'prs_amara',
  scope: { authority: null, body: null },
  moves: ['action/ReportProgress'],
  until: '2027-11-01',
};

export const poisonFacts: PoisonFacts = {
  projection: 'read-model',
  eventId: '0f9c3a52-1d7e-4b60-8f2a-90b1c2d3e4f5',
  type: 'DueDateSet.v1',
  stream: 'action-4b166dbe-d99d-5091-abdd-95b83330ed3a',
  revision: '3',
  position: '4711',
  error: '2017-02-30 is no day',
};

export const commitmentFacts: CommitmentFacts = {
  ref: 'CPC 2017-07-10/8/C15',
  scope,
  paragraph: 15,
  text: 'More detailed reporting to the committee.',
  to: 'Corporate Parenting Committee',
  by: null,
  reportId: 'report-1',
  source: null,
};

export const bodyFacts: BodyFacts = {
  ref: 'CPC northbridge',
  name: 'Corporate Parenting Committee',
  code: 'corporate-parenting-committee',
  kind: 'committee',
  authorities: [{ code: 'northbridge', name: 'Northbridge Council' }],
  parent: null,
  resolution: null,
  source: null,
};

export const authorityFacts: AuthorityFacts = {
  ref: 'northbridge',
  name: 'Northbridge Council',
  code: 'northbridge',
  resolution: null,
};

/** Of a meeting's decision that says no more than its outcome and its day. */
export const noMinute = { number: null, minute: null, body: null, asOneWith: [], minutesId: null };
export const nothingMore = { amendedText: null, referredTo: null, referredToBody: null };

export const recommendationMinuted: MinutedFacts = {
  ref: 'CPC 2017-07-10/minutes/R1',
  scope,
  origin: 'committee',
  kind: null,
  no: '1',
  addressee: null,
  text: 'That a report on placements be brought in the autumn.',
  minutesId: 'minutes-1',
  source: null,
};

export const evidenceFacts: EvidenceFacts = {
  ref: 'CPC 2017-07-10/8/A13.1/E3f0f9c2b',
  scope,
  of: { kind: 'action', id: 'action-1' },
  document: {
    sha256: '3f0f9c2b'.repeat(8),
    name: 'certificate.pdf',
    mediaType: 'application/pdf',
    size: 48_213,
    receivedAt: '2018-01-15T10:00:00.000Z',
  },
  title: 'Certificate of completion',
  speaksOf: '2017-09-01',
};

export const meetingFacts: MeetingFacts = { ref: 'CPC 2017-07-10', scope, kind: 'ordinary', date: '2017-07-10' };

export const minutesFacts: MinutesFacts = {
  ref: 'CPC 2017-07-10/minutes',
  scope,
  meetingId: 'meeting-1',
  heldOn: '2017-07-10',
};

export const trackerFacts: TrackerFacts = { ref: 'CPC 2017-07-10/tracker', scope, meetingId: 'meeting-1' };

export const trackerPublished: Omit<Published, 'introduction'> = {
  on: '2017-07-10',
  position: '4711',
  day: '2017-07-10',
  order: 'placed',
  files: [
    {
      is: 'html',
      sha256: '9b0d4a71'.repeat(8),
      name: 'CPC 2017-07-10 tracker.html',
      mediaType: 'text/html',
      size: 18_204,
    },
  ],
  rows: { sha256: '51f3c8e2'.repeat(8), size: 6_120, count: 12 },
  report: { id: 'report-1', ref: 'CPC 2017-07-10/9', itemNo: '9', title: 'Tracker of recommendations' },
};

export const resolutionTold: ResolutionTold = {
  number: '7',
  words: 'RESOLVED: That the report be noted.',
  recommendations: ['recommendation-1'],
  outcome: 'agreed',
  ...nothingMore,
  reason: null,
  kind: null,
  addressee: null,
};

export const rowTold: RowTold = {
  number: '12',
  words: 'RESOLVED: That more time be granted.',
  actionId: 'action-1',
  decision: 'more time granted',
  until: null,
  reason: null,
};
