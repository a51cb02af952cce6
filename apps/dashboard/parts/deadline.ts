import type { Documents } from '#libs/asking/documents.js';
import { STATUTORY_CLOCKS, type StatutoryClock } from '#libs/calendar/index.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords, lengthInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import { countdown } from './countdown.js';
import { quotationOf, type Quotation } from './quotation.js';
import { timelineOf, type Timeline } from './timeline.js';

/** A statutory clock of an action plan as it stands on a day. */
export interface Deadline {
  readonly id: string;
  readonly name: string;
  readonly duty: string | null;
  readonly law: string;
  /** "The inspection report was published on 13 June 2017"; that day itself is not counted. */
  readonly started: string;
  readonly days: number;
  readonly computed: string;
  readonly stated: string | null;
  readonly agreement: Tag | null;
  /** "58 working days left", "Passed 9 years ago". */
  readonly countdown: string;
  readonly outcome: { readonly tag: Tag; readonly words: string };
  readonly timeline: Timeline | null;
  readonly quotation: Quotation | null;
}

const CLOCKS: Readonly<Record<string, StatutoryClock>> = STATUTORY_CLOCKS;

const TRIGGERS = {
  publication: 'The inspection report was published on',
  receipt: 'The authority received the inspection report on',
} as const;

const agreementOf = ({ agrees }: Duty): Tag | null =>
  agrees === null ? null : agrees ? { text: 'Agrees', colour: 'green' } : { text: 'Does not agree', colour: 'red' };

const outcomeOf = (duty: Duty, plan: ActionPlan, on: PlainDate): Deadline['outcome'] => {
  const submitted = plan.submissions.map((submission) => submission.on).sort()[0];
  if (submitted === undefined)
    return on > duty.computed
      ? { tag: { text: 'No submission recorded', colour: 'red' }, words: 'The record has no submission of this plan.' }
      : { tag: { text: 'Running', colour: 'blue' }, words: 'The plan is not recorded as submitted yet.' };
  const words = `Submitted on ${dateInWords(submitted)}`;
  return submitted <= duty.computed
    ? { tag: { text: 'Met', colour: 'green' }, words: `${words}, in time.` }
    : {
        tag: { text: 'Met late', colour: 'orange' },
        words: `${words}, ${lengthInWords(duty.computed, submitted)} late.`,
      };
};

export const deadlinesOf = (id: string, plan: ActionPlan, on: PlainDate, documents: Documents): readonly Deadline[] =>
  plan.duties.map((duty, index) => ({
    id: `deadline-${id}-${index + 1}`,
    name: CLOCKS[duty.clock]?.name ?? sentence(duty.clock.replaceAll('-', ' ')),
    duty: CLOCKS[duty.clock]?.duty ?? null,
    law: duty.law,
    started: `${TRIGGERS[duty.trigger]} ${dateInWords(duty.triggerDate)}`,
    days: duty.days,
    computed: dateInWords(duty.computed),
    stated: duty.stated === null ? null : dateInWords(duty.stated),
    agreement: agreementOf(duty),
    countdown: sentence(countdown(duty.computed, on)),
    outcome: outcomeOf(duty, plan, on),
    timeline: timelineOf(duty, on),
    quotation: quotationOf(duty.source, documents),
  }));
