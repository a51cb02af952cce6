import { correctionFields } from '../shared/corrections/move.js';
import { INSPECTION_CORRECTIONS } from './corrections.js';
import { FRAMEWORKS } from '../frameworks/frameworks.js';
import { ON_FIELD, SCOPE_FIELDS } from '../shared/moves/common-fields.js';
import { onDay, withValue } from '../shared/moves/event-words.js';
import { choice, day, id, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { InspectionEvent } from './events.js';
import type { Inspection } from './state.js';

export const INSPECTION = {
  what: 'inspection',
  members: {
    announcedOn: 'announced',
    concludedOn: 'concluded',
    follows: 're-inspection after',
    publishedOn: 'published',
    receivedOn: 'received by the authority',
    startedOn: 'started',
  },
  moves: {
    AnnounceInspection: {
      verb: 'announce',
      summary: 'Announce an inspection',
      from: ['none'],
      cannot: 'be announced again',
      fields: {
        ...SCOPE_FIELDS,
        framework: choice(
          'The framework that it is made under',
          FRAMEWORKS.map(({ code }) => code),
        ),
        starts: day('The day on which it starts or is to start', { hint: 'What it is known by, with its framework' }),
        announced: day('The day on which it was announced', { optional: true }),
        power: text('The power that it is made under', { max: 500, optional: true }),
        leadInspector: text('The lead inspector, as published', { max: 200, optional: true }),
      },
      events: { 'InspectionAnnounced.v2': 'Inspection recorded' },
    },
    RecordInspection: {
      verb: 'record',
      summary: 'Record all that a paper tells of an inspection at once',
      from: ['none'],
      cannot: 'be announced again',
      who: 'recording a paper',
    },
    StartInspection: {
      verb: 'start',
      summary: 'Record that it started',
      from: ['announced'],
      cannot: 'be started',
      fields: ON_FIELD,
      day: 'on',
      events: { 'InspectionStarted.v1': onDay('Inspection started', 'startedOn') },
    },
    ConcludeInspection: {
      verb: 'conclude',
      summary: 'Record that it was concluded',
      from: ['started'],
      cannot: 'be concluded',
      fields: ON_FIELD,
      day: 'on',
      events: { 'InspectionConcluded.v1': onDay('Inspection concluded', 'concludedOn') },
    },
    PublishInspection: {
      verb: 'publish',
      summary: 'Record that its report was published',
      from: ['concluded'],
      cannot: 'be published',
      fields: ON_FIELD,
      day: 'on',
      events: { 'InspectionPublished.v1': onDay('Inspection report published', 'publishedOn') },
    },
    RecordReceiptOfInspectionReport: {
      verb: 'record-receipt',
      summary: 'Record when the authority received its report: statutory clocks count from it',
      from: ['concluded', 'published'],
      cannot: 'have its report received',
      reason: { to: 'change the day of receipt', onceSet: 'receivedOn' },
      fields: ON_FIELD,
      day: 'on',
      events: { 'InspectionReportReceived.v1': onDay('Inspection report received by the authority', 'receivedOn') },
    },
    LinkPreviousInspection: {
      verb: 'link-previous',
      summary: 'Say which inspection it followed: its judgements take the place of the earlier ones of the same areas',
      from: ['announced', 'started', 'concluded', 'published'],
      cannot: 'follow another',
      fields: { inspectionId: id('The inspection before it', 'inspection') },
      events: { 'PreviousInspectionLinked.v1': 'Inspection before it linked' },
    },
    CorrectInspection: {
      verb: 'correct',
      summary: 'Correct a fact that papers state of it',
      from: ['announced', 'started', 'concluded', 'published'],
      cannot: 'be corrected',
      reason: { to: 'correct an inspection' },
      fields: correctionFields(INSPECTION_CORRECTIONS),
      events: { 'InspectionCorrected.v1': withValue('Inspection corrected', 'field') },
    },
  },
} as const satisfies Lifecycle<Inspection['status'], InspectionEvent['type']>;
