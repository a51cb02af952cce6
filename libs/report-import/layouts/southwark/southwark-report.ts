import type { PlainDate } from '#libs/kernel/event.js';
import type { Draft, DraftWarning } from '../../draft.js';
import type { DraftBody, Layout } from '../layout.js';
import type { DocumentModel } from '../../model/document-model.js';
import { ACTION_TABLE } from '../../facts/actions/action-columns.js';
import { readActionTables } from '../../facts/actions/action-tables.js';
import { readActions } from '../../facts/actions/actions.js';
import { readAudit } from './audit.js';
import { readAuthority } from '../../facts/authority.js';
import { locateBlock } from '../../model/locate-block.js';
import { readCommitments } from '../../facts/commitments.js';
import { isInTemplate } from './recognise.js';
import { restrictedAndOpen } from './restriction.js';
import { readConsultation } from './consultation.js';
import { findDiscrepancies } from '../../facts/discrepancies.js';
import { readAppendices } from './appendices.js';
import { readBackgroundDocuments } from './background-documents.js';
import { readDeadlines } from '../../facts/deadlines.js';
import { unreadDates, unreadFields } from '../../facts/unread.js';
import { readFindings } from '../../facts/findings.js';
import { GRADE_TABLE } from '../../facts/grades/grade-table.js';
import { readHeader } from './header.js';
import { readInspection } from '../../facts/inspection.js';
import { frameworkByAreas, readJudgements } from '../../facts/grades/judgements.js';
import { proseOf } from '../../facts/prose.js';
import { readRecommendations } from '../../facts/recommendations.js';
import type { Block } from '../../model/elements.js';
import type { Section, SectionKind } from '../../model/section.js';

/** A report to a committee in the template of the London Borough of Southwark, which others use too. */
export const southwarkReport: Layout = {
  name: 'southwark-report',
  recognises: isInTemplate,
  read: readPaper,
};

function readPaper(document: DocumentModel): DraftBody {
  const section = (kind: SectionKind): Section | undefined => document.sections.find((one) => one.kind === kind);
  const body = document.body({ headed: ACTION_TABLE, valued: GRADE_TABLE });
  const planned = readActionTables(document, body.headed);
  const table = body.valued;
  const blocks = body.elements.filter((one): one is Block => one.kind !== 'heading');
  const numbers = blocks.flatMap((block) => (block.numbered && block.paragraph !== null ? [block.paragraph] : []));

  const head = readHeader(document, numbers.length === 0 ? null : Math.max(...numbers.slice(-1)));
  const report = head.values;
  const trail = readAudit(document);
  const audit = trail.values;
  const writtenOn = usable(
    audit?.dated && report?.date && audit.dated < report.date ? audit.dated : (report?.date ?? audit?.dated ?? null),
  );
  const meeting = report?.meeting ?? null;
  const prose = proseOf(blocks, usable(report?.date ?? null) ?? writtenOn);
  const { inspection, framework, others } = readInspection(document, prose, frameworkByAreas(table));
  const judged = readJudgements(document, table, blocks, framework);
  const recommended = readRecommendations(document, blocks, meeting);
  const due = readDeadlines(document, prose, inspection);
  const background = readBackgroundDocuments(document, section('documents'));
  const authority = readAuthority(document);
  const read: Omit<DraftBody, 'warnings'> = {
    authority,
    report,
    inspection,
    recommendations: recommended.recommendations,
    judgements: judged.judgements,
    actions: readActions(document, blocks, planned),
    commitments: readCommitments(document, blocks, meeting, writtenOn),
    findings: readFindings(document, blocks, writtenOn),
    deadlines: due.deadlines,
    dates: prose.flatMap(({ block, dates }) =>
      dates.map((date) => ({
        paragraph: block.paragraph,
        words: date.words,
        earliest: date.earliest,
        latest: date.latest,
        locator: locateBlock(document, block, date.passage.range()),
      })),
    ),
    consultation: readConsultation(document, section('consultation')),
    audit,
    backgroundDocuments: background.documents,
    appendices: readAppendices(document, section('appendices')),
    discrepancies: [
      ...findDiscrepancies(document, {
        prose,
        report,
        inspection,
        others,
        audit,
        deadlines: due.deadlines,
        formDates: [...head.dates, ...planned.dates, ...trail.dates],
      }),
      ...judged.discrepancies,
      ...recommended.discrepancies,
      ...restrictedAndOpen(report),
    ],
  };
  return {
    ...read,
    warnings: [
      ...missing(read),
      ...unreadFields([...head.unread, ...trail.unread]),
      ...unreadDates(document, prose),
      ...recommended.warnings,
      ...judged.warnings,
      ...planned.warnings,
      ...due.warnings,
      ...background.warnings,
    ],
  };
}

/** A day in whose neighbourhood years and months can be counted. */
const usable = (date: PlainDate | null): PlainDate | null =>
  date !== null && date >= '1900' && date < '2200' ? date : null;

/** Said of a paper that names no council: a person has to say whose it is. */
export const NO_AUTHORITY = 'Not found: whose paper it is (no council is named). Say whose it is when it is imported.';

/** What a paper of this template has and this one has not. */
function missing(body: Omit<DraftBody, 'warnings'>): DraftWarning[] {
  const absent: string[] = [];
  const { report, audit, authority } = body;
  for (const [field, name] of [
    ['itemNo', 'an item number'],
    ['classification', 'a classification'],
    ['date', 'the date of the meeting'],
    ['meeting', 'the name of the meeting'],
    ['title', 'a title'],
    ['wards', 'wards'],
    ['from', 'whom it is from'],
  ] as const)
    if (!report?.[field]) absent.push(name);
  const lists: readonly (readonly [keyof Draft & keyof typeof body, string])[] = [
    ['recommendations', 'recommendations'],
    ['consultation', 'a consultation table'],
  ];
  for (const [part, name] of lists) if ((body[part] as readonly unknown[]).length === 0) absent.push(name);
  for (const [field, name] of [
    ['leadOfficer', 'a lead officer'],
    ['author', 'a report author'],
    ['version', 'a version'],
    ['dated', 'the date of the paper'],
    ['keyDecision', 'whether it is a key decision'],
    ['sent', 'the date of sending'],
  ] as const)
    if (!audit?.[field]) absent.push(name);
  return [
    ...(authority === null ? [{ what: NO_AUTHORITY, locator: null }] : []),
    ...absent.map((what) => ({ what: `Not found: ${what}.`, locator: null })),
  ];
}
