import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Identity } from '../identity.js';
import { inParts, MOST_BYTES } from './in-parts.js';
import type { Paper } from './paper.js';
import { aboutOf } from './about.js';
import { sourceOf, sourcesOf } from './source-of.js';
import type { Step, Thing } from './thing.js';

type Received = Extract<ReportCommand, { readonly type: 'ReceiveReport' }>;

/** The report in one event, or in as many as it takes: the first has all but what goes on in the lists of the others. */
const receivedInParts = ({ type, data }: Received): readonly ReportCommand[] => {
  const [first, ...more] = inParts(data, MOST_BYTES - 1000);
  const nothing = { findings: [], dates: [], backgroundDocuments: [], appendices: [] };
  return [
    { type, data: { ...data, ...first } },
    ...more.map((part): ReportCommand => ({ type: 'ContinueReport', data: { ...nothing, ...part } })),
  ];
};

const received = (
  { draft, document, header, itemNo, scope, report }: Paper,
  inspection: Identity | null,
): Received => ({
  type: 'ReceiveReport',
  data: {
    ref: report.ref,
    scope,
    itemNo,
    classification: header.classification,
    title: header.title,
    wards: header.wards,
    from: header.from,
    lastParagraph: header.lastParagraph,
    document,
    inspectionId: inspection?.id ?? null,
    audit: {
      leadOfficer: draft.audit?.leadOfficer ?? null,
      author: draft.audit?.author ?? null,
      version: draft.audit?.version ?? null,
      dated: draft.audit?.dated ?? null,
      keyDecision: draft.audit?.keyDecision ?? null,
    },
    backgroundDocuments: draft.backgroundDocuments.map(({ title, heldAt, contact }) => ({ title, heldAt, contact })),
    appendices: draft.appendices.map(({ no, title, link }) => ({ no, title, link })),
    findings: draft.findings.map(({ text, figures, locator }) => ({
      text,
      figures,
      source: sourceOf(document, locator, text),
    })),
    dates: draft.dates.map(({ words, earliest, latest, locator }) => ({
      words,
      earliest,
      latest,
      source: sourceOf(document, locator, words),
    })),
    source: sourcesOf(document, header.sources)['title'] ?? null,
    sources: {
      ...sourcesOf(document, header.sources),
      ...sourcesOf(document, draft.audit?.sources ?? {}, 'audit.'),
    },
  },
});

/** The paper itself: received as it says, sent on the day it says, published on the day that a person says, with whom it consulted and what contradicts itself. */
export const reportThing = (paper: Paper, inspection: Identity | null, publishedOn: PlainDate | null): Thing => {
  const { draft, document, dated } = paper;
  const { sent = null } = draft.audit ?? {};
  const commands: ReportCommand[] = [
    ...receivedInParts(received(paper, inspection)),
    ...draft.consultation.map(({ who, sought, included, locator }): ReportCommand => {
      const source = sourceOf(document, locator, [who, sought, included].join(' '));
      return { type: 'RecordConsultation', data: { who, sought, included, source } };
    }),
    ...draft.discrepancies.map((discrepancy): ReportCommand => {
      const { statements, why, locator } = discrepancy;
      const told = statements.map((text) => ({ text, source: sourceOf(document, locator, text) }));
      return {
        type: 'RecordDiscrepancy',
        data: { statements: told, why, about: aboutOf(paper, inspection, discrepancy) },
      };
    }),
  ];
  const steps: Step[] = commands.map((command) => ({ command, effectiveOn: dated }));
  if (sent) {
    const source = sourcesOf(document, draft.audit?.sources ?? {})['sent'] ?? null;
    const send: ReportCommand = { type: 'SendReportToConstitutionalTeam', data: { on: sent, source } };
    steps.push({ command: send, effectiveOn: sent });
  }
  if (publishedOn) {
    const publish: ReportCommand = { type: 'PublishReport', data: { on: publishedOn } };
    steps.push({ command: publish, effectiveOn: publishedOn, alsoWhenRecorded: true });
  }
  const add: ReportCommand = { type: 'AddDocument', data: { document } };
  return { ...paper.report, steps: [...steps, { command: add, effectiveOn: dated, alsoWhenRecorded: true }] };
};
