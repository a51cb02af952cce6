import type { ActionEvent, ActionFacts } from '#libs/domain/action/events.js';
import type { CommitmentEvent, CommitmentFacts } from '#libs/domain/commitment/commitment.js';
import type { RecommendationEvent, RecommendationFacts } from '#libs/domain/recommendation/events.js';
import type { ReportEvent, ReportFacts } from '#libs/domain/report/events.js';
import type { Scope } from '#libs/domain/shared/scope.js';

/** An invented authority's committee, for events that need one. */
export const SCOPE: Scope = {
  authority: { code: 'northbridge', name: 'Northbridge Council' },
  committee: { code: 'children', name: 'Children’s Committee' },
  meeting: '2017-07-10',
};

/** The nth UUID of a kind of thing: readable, and the same in every run. */
export const uuid = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

export const reportReceived = (facts: Partial<ReportFacts> = {}): ReportEvent => ({
  type: 'ReportReceived.v1',
  data: {
    ref: 'CC 2017-07-10/8',
    scope: SCOPE,
    itemNo: '8',
    classification: 'Open',
    title: 'Inspection of services for children',
    wards: null,
    from: null,
    lastParagraph: null,
    document: { sha256: 'f00d', name: 'report.txt', mediaType: 'text/plain' },
    inspectionId: null,
    audit: { leadOfficer: null, author: null, version: null, dated: null, keyDecision: null },
    backgroundDocuments: [],
    appendices: [],
    findings: [],
    dates: [],
    source: null,
    sources: {},
    ...facts,
  },
});

export const recommendationProposed = (facts: Partial<RecommendationFacts> = {}): RecommendationEvent => ({
  type: 'RecommendationProposed.v1',
  data: {
    ref: 'CC 2017-07-10/8/R1',
    scope: SCOPE,
    origin: 'committee',
    kind: 'approve',
    no: '1',
    addressee: null,
    text: 'That the plan be approved',
    reportId: uuid(8),
    inspectionId: null,
    source: null,
    ...facts,
  },
});

export const actionPlanned = (facts: Partial<ActionFacts> = {}): ActionEvent => ({
  type: 'ActionPlanned.v1',
  data: {
    ref: 'CC 2017-07-10/8/A12.1',
    scope: SCOPE,
    paragraph: 12,
    bullet: 1,
    text: 'Strengthen supervision through monthly audits',
    objective: 'Strengthen supervision',
    means: 'monthly audits',
    reportId: uuid(8),
    inspectionId: null,
    planId: null,
    answers: [],
    source: null,
    ...facts,
  },
});

export const commitmentMade = (facts: Partial<CommitmentFacts> = {}): CommitmentEvent => ({
  type: 'CommitmentMade.v1',
  data: {
    ref: 'CC 2017-07-10/8/C15',
    scope: SCOPE,
    paragraph: 15,
    text: 'A further report will be brought to the committee',
    to: null,
    by: null,
    reportId: uuid(8),
    source: null,
    ...facts,
  },
});
