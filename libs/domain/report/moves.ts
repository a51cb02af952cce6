import { ON_FIELD, SCOPE_FIELDS } from '../shared/moves/common-fields.js';
import { onDay } from '../shared/moves/event-words.js';
import { choice, day, group, id, list, ordinal, sha256, source, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import { correctionFields } from '../shared/corrections/move.js';
import { SCOPED_KINDS } from '../kinds.js';
import { REPORT_CORRECTIONS } from './corrections.js';
import type { ReportEvent } from './events.js';
import type { Report } from './state.js';

const ALWAYS = ['received', 'sent to constitutional team', 'published', 'considered'] as const;

/** The members of what a report lists: background documents, appendices, and whom it consulted. */
const ENTRY_FIELDS = {
  title: text('Of a document or an appendix: its title', { max: 1000, optional: true }),
  heldAt: text('Of a background document: where it is held', { max: 1000, optional: true }),
  contact: text('Of a background document: whom to ask', { max: 1000, optional: true }),
  no: text('Of an appendix: its number', { max: 50, optional: true }),
  link: text('Of an appendix: its address', { max: 2000, optional: true }),
  who: text('Of a consultation: who was consulted', { max: 500, optional: true }),
  sought: text('Of a consultation: when comments were sought, as written', { max: 200, optional: true }),
  included: text('Of a consultation: whether comments were included, as written', { max: 200, optional: true }),
};

export const REPORT = {
  what: 'report',
  members: {
    'audit.dated': 'report dated',
    consideredAt: 'considered by the meeting of',
    'discrepancies.no': 'number',
    'discrepancies.about.field': 'fact',
    'discrepancies.resolved.by': 'resolved by',
    'discrepancies.resolved.how': 'resolution',
    heldAt: 'held at',
    itemNo: 'item number',
    keyDecision: 'key decision',
    lastParagraph: 'last paragraph',
    laterDocuments: 'later documents',
    publishedOn: 'published',
    sentOn: 'sent to the constitutional team',
  },
  moves: {
    ReceiveReport: {
      verb: 'receive',
      summary: 'Receive a report',
      from: ['none'],
      cannot: 'be received again',
      fields: {
        ...SCOPE_FIELDS,
        itemNo: text('The number of its item on the agenda', { max: 20 }),
        classification: text('Open; others are refused until withholding is in place', { max: 100 }),
        title: text('Its title', { max: 1000 }),
        wards: text('Wards or groups affected', { max: 1000, optional: true }),
        from: text('From whom', { max: 1000, optional: true }),
        document: group('The paper itself', {
          sha256: sha256('Of the document’s bytes'),
          name: text('What the file is called', { max: 500 }),
          mediaType: text('Its media type', { hint: 'For instance `application/pdf`', max: 100 }),
        }),
        inspectionId: id('The inspection that it reports', 'inspection', { optional: true }),
        leadOfficer: text('Lead officer, as the paper prints it', { max: 500, optional: true }),
        author: text('Author, as the paper prints it', { max: 500, optional: true }),
        version: text('Version, as the paper prints it', { max: 100, optional: true }),
        dated: day('The day that the paper is dated', { optional: true }),
        keyDecision: text('Key decision, as the paper prints it', { max: 100, optional: true }),
      },
      events: { 'ReportReceived.v2': 'Report received' },
    },
    SendReportToConstitutionalTeam: {
      verb: 'send',
      summary: 'Record that it was sent to the constitutional team',
      from: ['received'],
      cannot: 'be sent to the constitutional team',
      fields: { ...ON_FIELD, source: source() },
      day: 'on',
      events: { 'ReportSentToConstitutionalTeam.v1': onDay('Report sent to the constitutional team', 'sentOn') },
    },
    PublishReport: {
      verb: 'publish',
      summary: 'Record that it was published',
      from: ['received', 'sent to constitutional team'],
      cannot: 'be published',
      fields: ON_FIELD,
      day: 'on',
      events: { 'ReportPublished.v1': onDay('Report published', 'publishedOn') },
    },
    ConsiderReport: {
      verb: 'consider',
      summary: 'Record that a meeting considered it',
      from: ['published'],
      cannot: 'be considered',
      fields: {
        meeting: day('The meeting that considered it'),
        minute: text('The words of the minute', { max: 20_000, optional: true }),
      },
      day: 'meeting',
      events: { 'ReportConsidered.v1': onDay('Report considered by the meeting', 'consideredAt') },
    },
    CorrectReport: {
      verb: 'correct',
      summary: 'Correct a fact that the paper states',
      from: ALWAYS,
      reason: { to: 'correct a report' },
      fields: {
        ...correctionFields(REPORT_CORRECTIONS),
        remove: list('Of a list: the entries that go', { fields: ENTRY_FIELDS, min: 0, max: 200 }),
        add: list('Of a list: the entries that come, in the place of those that go', {
          fields: ENTRY_FIELDS,
          min: 0,
          max: 200,
        }),
      },
      events: { 'ReportCorrected.v2': 'Report corrected' },
    },
    RecordConsultation: {
      verb: 'record-consultation',
      summary: 'Record a consultation',
      from: ALWAYS,
      fields: {
        who: text('Who was consulted', { max: 500 }),
        sought: text('When their comments were sought, as written', { max: 200, optional: true }),
        included: text('Whether their comments were included, as written', { max: 200, optional: true }),
        source: source(),
      },
      events: { 'ConsultationRecorded.v1': 'Consultation recorded' },
    },
    RecordDiscrepancy: {
      verb: 'record-discrepancy',
      summary: 'Record two statements that cannot both hold',
      from: ALWAYS,
      fields: {
        statements: list('Statements that cannot all hold', {
          fields: { text: text('What the record says in one place', { max: 4000 }), source: source() },
          min: 2,
          max: 10,
        }),
        why: text('Why they cannot', { max: 4000 }),
      },
      events: { 'DiscrepancyRecorded.v2': 'Discrepancy recorded' },
    },
    ResolveDiscrepancy: {
      verb: 'resolve-discrepancy',
      summary: 'Decide which statement holds',
      from: ALWAYS,
      reason: { to: 'resolve a discrepancy' },
      fields: {
        no: ordinal('Its number in this report'),
        how: text('Which statement holds', { max: 4000 }),
        correction: group(
          'The fact that is corrected with it, of this report or of another thing of the record',
          {
            kind: choice('What the thing is', SCOPED_KINDS),
            id: text('The id of the thing', { max: 36 }),
            field: text('The fact, as the operation that corrects such a thing calls it', { max: 100 }),
            to: text('What it shall say', { hint: 'A day as `2017-03-06`', max: 20_000, optional: true }),
          },
          { optional: true },
        ),
      },
      events: { 'DiscrepancyResolved.v2': 'Discrepancy resolved' },
    },
    ContinueReport: {
      verb: 'continue',
      summary: 'Record more of what a long paper holds',
      from: ALWAYS,
      who: 'recording a paper',
      events: { 'ReportContinued.v1': 'More of a long paper recorded' },
    },
    AddDocument: {
      verb: 'add-document',
      summary: 'Record that a later version of it was read',
      from: ALWAYS,
      who: 'recording a paper',
      events: { 'DocumentAdded.v1': 'Later document added' },
    },
  },
} as const satisfies Lifecycle<Report['status'], ReportEvent['type']>;
