import type { ActionFacts } from '#libs/domain/action/events.js';
import type { PlanFacts } from '#libs/domain/action-plan/events.js';
import type { CommitmentFacts } from '#libs/domain/commitment/events.js';
import type { InspectionFacts } from '#libs/domain/inspection/events.js';
import type { JudgementFacts } from '#libs/domain/judgement/events.js';
import { isScopedKind, type Kind, type ScopedKind } from '#libs/domain/kinds.js';
import type { RecommendationFacts } from '#libs/domain/recommendation/events.js';
import type { Report } from '#libs/domain/report/state.js';
import type { Scope } from '#libs/domain/shared/scope.js';
import type { Statement } from '#libs/domain/statement/events.js';
import type { DomainEvent } from '#libs/kernel/event.js';
import type { AnyState } from '../register/version.js';

/** A paper that spoke of a thing which somebody had entered otherwise: nothing but what it said of it is taken from it. */
export interface SpokenOf {
  /** The thing as all of the record has it: what it is known by is taken from here. */
  readonly known: AnyState;
  /** Of the paper. */
  readonly scope: Scope;
  readonly statement: Statement;
}

type Said = (member: string) => never;
type Beginning<Facts> = (known: Facts, said: Said, of: SpokenOf) => readonly DomainEvent[];

const step = (type: string, on: string | null): readonly DomainEvent[] => (on === null ? [] : [{ type, data: { on } }]);

/** What is known by a report's own reference is told by a paper of that report alone. */
const isOfReport = ({ reportId }: { readonly reportId: string | null }, { statement: { by } }: SpokenOf): boolean =>
  reportId === by.id;

const NOWHERE = { source: null };

const inspection: Beginning<InspectionFacts> = ({ ref, inspectorate }, said, { scope }) => [
  {
    type: 'InspectionAnnounced.v2',
    data: {
      ...{ ref, inspectorate, framework: said('framework'), scope, previous: null, ...NOWHERE, sources: {} },
      ...{ power: said('power'), leadInspector: said('leadInspector'), on: said('announcedOn') },
    },
  },
  ...step('InspectionStarted.v1', said('startedOn')),
  ...step('InspectionConcluded.v1', said('concludedOn')),
  ...step('InspectionPublished.v1', said('publishedOn')),
  ...step('InspectionReportReceived.v1', said('receivedOn')),
];

const judgement: Beginning<JudgementFacts> = (known, said, { scope, statement }) => {
  const { ref, inspectionId, framework, code, parent } = known;
  const data = {
    ref,
    inspectionId,
    framework,
    code,
    parent,
    scope,
    reportId: statement.by.id,
    words: null,
    ...NOWHERE,
  };
  return [{ type: 'JudgementRecorded.v2', data: { ...data, area: said('area') ?? code, grade: said('grade') } }];
};

const recommendation: Beginning<RecommendationFacts> = (known, said, of) => {
  const { ref, scope, origin, no, reportId } = known;
  if (!isOfReport(known, of) || origin !== 'committee') return [];
  const data = { ref, scope, origin, no, reportId, inspectionId: null, ...NOWHERE };
  const told = { text: said('text'), kind: said('kind'), addressee: said('addressee') };
  return [{ type: 'RecommendationProposed.v2', data: { ...data, ...told } }];
};

const action: Beginning<ActionFacts> = (known, said, of) => {
  const { ref, scope, paragraph, bullet, reportId } = known;
  if (!isOfReport(known, of)) return [];
  const data = { ref, scope, paragraph, bullet, reportId, inspectionId: null, planId: null, answers: [], ...NOWHERE };
  const told = { text: said('text'), objective: said('objective') ?? '', means: said('means') };
  return [{ type: 'ActionPlanned.v2', data: { ...data, ...told } }];
};

const plan: Beginning<PlanFacts> = (known, said, of) => {
  const { ref, scope, inspectionId, reportId } = known;
  if (!isOfReport(known, of)) return [];
  return [{ type: 'PlanStarted.v2', data: { ref, scope, inspectionId, reportId, title: said('title') } }];
};

const commitment: Beginning<CommitmentFacts> = (known, said, of) => {
  const { ref, scope, paragraph, reportId } = known;
  if (!isOfReport(known, of)) return [];
  const told = { text: said('text'), to: said('to'), by: said('by') };
  return [{ type: 'CommitmentMade.v2', data: { ref, scope, paragraph, reportId, ...NOWHERE, ...told } }];
};

const AUDIT = ['leadOfficer', 'author', 'version', 'dated', 'keyDecision'] as const;
const LISTS = { backgroundDocuments: [], appendices: [], findings: [], dates: [] };

const report: Beginning<Report> = ({ ref, scope, document, laterDocuments }, said, { statement }) => {
  const { mediaType } = [document, ...laterDocuments].find(({ sha256 }) => sha256 === statement.document) ?? document;
  // Its number may have been corrected; that in the reference is never.
  const itemNo = ref.slice(ref.lastIndexOf('/') + 1);
  const [title, sha256] = [said('title'), statement.document ?? document.sha256];
  return [
    {
      type: 'ReportReceived.v2',
      data: {
        ...{
          ref,
          scope,
          itemNo,
          title,
          classification: said('classification'),
          wards: said('wards'),
          from: said('from'),
        },
        ...{ lastParagraph: said('lastParagraph'), document: { sha256, name: title, mediaType }, inspectionId: null },
        audit: Object.fromEntries(AUDIT.map((name) => [name, said(`audit.${name}`)])),
        ...{ ...LISTS, ...NOWHERE, sources: {} },
      },
    },
  ];
};

/** The members without which nothing can be told of a thing. */
const NEEDED: Readonly<Record<ScopedKind, string>> = {
  report: 'title',
  inspection: 'framework',
  judgement: 'grade',
  recommendation: 'text',
  action: 'text',
  'action-plan': 'title',
  commitment: 'text',
};

const BEGINNINGS: Readonly<Record<ScopedKind, Beginning<never>>> = {
  report,
  inspection,
  judgement,
  recommendation,
  action,
  'action-plan': plan,
  commitment,
};

/** How a thing begins for the public that a published paper tells of and none began; nothing where it does not tell enough. */
export const begunByPaper = (kind: Kind, of: SpokenOf): readonly DomainEvent[] => {
  const { known, statement } = of;
  if (!isScopedKind(kind) || statement.by.kind !== 'report' || known.status === 'none') return [];
  const said = (name: string) => (statement.members.find(({ member }) => member === name)?.said ?? null) as never;
  return said(NEEDED[kind]) === null ? [] : BEGINNINGS[kind](known as never, said, of);
};
