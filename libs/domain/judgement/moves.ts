import { correctionFields } from '../shared/corrections/move.js';
import { JUDGEMENT_CORRECTIONS } from './corrections.js';
import { fromTo, withValue } from '../shared/moves/event-words.js';
import { id, text } from '../shared/moves/field.js';
import type { Lifecycle } from '../shared/moves/lifecycle.js';
import type { JudgementEvent } from './events.js';
import type { Judgement } from './state.js';

const STANDING = ['recorded', 'revised', 'confirmed'] as const;
/** Whose grade stands, also while it is challenged. */
export const IN_FORCE = [...STANDING, 'challenged'] as const;

export const JUDGEMENT = {
  what: 'judgement',
  members: {
    challengedBy: 'challenged by',
    firstGrade: 'first grade',
    notCarriedForwardBy: 'not carried forward by',
    revisedTo: 'revised to',
    supersededBy: 'superseded by',
  },
  moves: {
    RecordJudgement: {
      verb: 'record',
      summary: 'Record a judgement',
      from: ['none'],
      cannot: 'be recorded again',
      fields: {
        inspectionId: id('The inspection that it was given in', 'inspection'),
        code: text('The area’s code in the inspection’s framework', { hint: 'For instance `2.1`', max: 20 }),
        grade: text('The grade', { hint: 'A grade of the framework', max: 100 }),
        words: text('As the document words it, where that is a sentence', { max: 2000, optional: true }),
        reportId: id('The report that tells of it', 'report', { optional: true }),
      },
      events: { 'JudgementRecorded.v2': withValue('Judgement recorded', 'grade') },
    },
    ChallengeJudgement: {
      verb: 'challenge',
      summary: 'Record that it is challenged',
      from: STANDING,
      cannot: 'be challenged',
      reason: { to: 'challenge a judgement' },
      fields: { by: text('Who challenges it', { max: 200 }) },
      events: { 'JudgementChallenged.v1': 'Judgement challenged' },
    },
    ReviseJudgement: {
      verb: 'revise',
      summary: 'Record that another grade was given after the challenge',
      from: ['challenged'],
      cannot: 'be revised before it is challenged',
      reason: { to: 'revise a judgement' },
      fields: { to: text('The grade that is given now', { hint: 'A grade of its framework', max: 100 }) },
      events: { 'JudgementRevised.v1': fromTo('Judgement revised', 'grade') },
    },
    ConfirmJudgement: {
      verb: 'confirm',
      summary: 'Record that it was confirmed after the challenge',
      from: ['challenged'],
      cannot: 'be confirmed before it is challenged',
      events: { 'JudgementConfirmed.v1': 'Judgement confirmed' },
    },
    SupersedeJudgement: {
      verb: 'supersede',
      summary:
        'Say which judgement of a re-inspection takes its place; of areas of the same code that is recorded by itself',
      from: IN_FORCE,
      cannot: 'be superseded',
      reason: { to: 'supersede a judgement' },
      fields: { by: id('The judgement that takes its place', 'judgement') },
      events: { 'JudgementSuperseded.v1': 'Judgement superseded by a re-inspection' },
    },
    EndJudgement: {
      verb: 'not-carried-forward',
      summary: 'Record that the re-inspection judged no such area',
      from: IN_FORCE,
      cannot: 'end so',
      reason: { to: 'leave a judgement without one that takes its place' },
      fields: { inspectionId: id('The re-inspection', 'inspection') },
      events: { 'JudgementNotCarriedForward.v1': 'Judgement not carried forward by the re-inspection' },
    },
    WithdrawJudgement: {
      verb: 'withdraw',
      summary: 'Record that it was withdrawn',
      from: IN_FORCE,
      cannot: 'be withdrawn',
      reason: { to: 'withdraw a judgement' },
      events: { 'JudgementWithdrawn.v1': 'Judgement withdrawn' },
    },
    CorrectJudgement: {
      verb: 'correct',
      summary: 'Correct a fact that papers state of it, such as the grade as it was first given',
      from: [...IN_FORCE, 'superseded', 'not carried forward', 'withdrawn'],
      cannot: 'be corrected',
      reason: { to: 'correct a judgement' },
      fields: correctionFields(JUDGEMENT_CORRECTIONS),
      events: { 'JudgementCorrected.v1': withValue('Judgement corrected', 'field') },
    },
  },
} as const satisfies Lifecycle<Judgement['status'], JudgementEvent['type']>;
