import type { LeftOut } from '#libs/domain/document-import/events.js';
import { frameworkByCode } from '#libs/domain/frameworks/frameworks.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import { inspectionIdentity, judgementIdentity, type Identity, type Naming } from '../identity.js';
import type { Paper } from './paper.js';
import { sourceOf, sourcesOf } from './source-of.js';
import type { Step, Thing } from './thing.js';

/** The inspection that the paper reports, when it can be told from others: by its inspectorate, start and framework. */
export const identifyInspection = ({ draft, body }: Paper, ids: Naming): Identity | null => {
  const { framework, started } = draft.inspection ?? {};
  const known = framework ? frameworkByCode(framework) : null;
  if (!known || !framework || !started) return null;
  return inspectionIdentity(ids, {
    inspectorate: known.inspectorate,
    authority: body.authority.code,
    started,
    framework,
  });
};

export const inspectionThing = (paper: Paper, identity: Identity): Thing[] => {
  const { draft, document, scope } = paper;
  const { inspection } = draft;
  if (!inspection?.framework || !inspection.started) return [];
  const sources = sourcesOf(document, inspection.sources);
  const { announced, started, concluded, published, received } = inspection;
  const record: InspectionCommand = {
    type: 'RecordInspection',
    data: {
      ref: identity.ref,
      inspectorate: frameworkByCode(inspection.framework)?.inspectorate ?? '',
      scope,
      framework: inspection.framework,
      power: inspection.power,
      previous: inspection.previous,
      leadInspector: inspection.leadInspector,
      source: sources['started'] ?? null,
      sources,
      announced,
      started,
      concluded,
      published,
    },
  };
  const steps: Step[] = [{ command: record, effectiveOn: started }];
  if (received) {
    const receipt: InspectionCommand = { type: 'RecordReceiptOfInspectionReport', data: { on: received } };
    steps.push({ command: receipt, effectiveOn: received });
  }
  return [{ ...identity, steps }];
};

/** A judgement has been true since the inspection's report was published. */
export const judgementThings = (paper: Paper, inspection: Identity, ids: Naming): Thing[] =>
  paper.draft.judgements.map(({ code, area, parent, grade, words, locator }) => {
    const identity = judgementIdentity(ids, inspection, code);
    const record: JudgementCommand = {
      type: 'RecordJudgement',
      data: {
        ref: identity.ref,
        scope: paper.scope,
        inspectionId: inspection.id,
        reportId: paper.report.id,
        framework: paper.draft.inspection?.framework ?? '',
        code,
        area,
        parent,
        grade,
        words,
        source: sourceOf(paper.document, locator, words),
      },
    };
    const effectiveOn = paper.draft.inspection?.published ?? paper.scope.meeting;
    return { ...identity, steps: [{ command: record, effectiveOn }] };
  });

/** Why an inspection that the paper tells of stays out of the record, with what hangs on it. */
export const inspectionLeftOut = ({ draft }: Paper): LeftOut[] => {
  if (!draft.inspection && draft.judgements.length === 0) return [];
  const { framework, started } = draft.inspection ?? {};
  const lacks = [...(framework ? [] : ['its framework']), ...(started ? [] : ['the day it started'])];
  const why =
    lacks.length > 0 ? `the paper does not say ${lacks.join(' or ')}` : `"${framework}" is no framework known here`;
  return [{ what: `the inspection and its ${draft.judgements.length} judgements`, why }];
};
