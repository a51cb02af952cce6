import type { Documents } from '#libs/asking/documents.js';
import { STATUTORY_CLOCKS, type StatutoryClock } from '#libs/calendar/index.js';
import { correctedTrigger, type TriggerDays } from '#libs/domain/action-plan/duties/corrected-trigger.js';
import { dutiesOf, partsOf, type DutyPart, type DutyStanding } from '#libs/domain/action-plan/duties/standing.js';
import type { ActionPlan } from '#libs/domain/action-plan/state.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { dateInWords } from '#libs/words/dates.js';
import { dutyOutcome, partOutcome } from '#libs/words/duties.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import { countdown } from './countdown.js';
import type { Page } from '../frame/pages.js';
import { quotationOf, type Quotation } from './quotation.js';
import { timelineOf, type Timeline } from './timeline.js';

/** What a duty has done, when it was done, and what became of it. */
interface Part {
  /** "To Secretary of State for Education", "Publication of the written statement of action" */
  readonly what: string;
  readonly on: string | null;
  readonly outcome: Deadline['outcome'];
}

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
  readonly outcome: ReturnType<typeof dutyOutcome>;
  readonly parts: readonly Part[];
  /** That its inspection has another day of the trigger now; `null`: it has no other. */
  readonly corrected: string | null;
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

const TRIGGERED = {
  publication: 'the report was published',
  receipt: 'the authority received the report',
} as const;

const correctedOf = (duty: DutyStanding, inspection: TriggerDays | null): string | null => {
  const day = inspection && correctedTrigger(duty, inspection);
  if (day === null) return null;
  const { trigger, triggerDate } = duty;
  return (
    `This deadline counts from ${dateInWords(triggerDate)}. The inspection has ${dateInWords(day)} as the day on which ` +
    `${TRIGGERED[trigger]}: the deadline can be withdrawn and recorded anew from that day.`
  );
};

const partShown = (duty: DutyStanding, part: DutyPart, on: PlainDate): Part => ({
  what: part === duty.publication ? `Publication of ${part.name}` : `To ${part.name}`,
  on: part.on === null ? null : dateInWords(part.on),
  outcome: partOutcome(part, on),
});

/** The statutory clocks of a plan; `inspection`: the days that they count from, as far as the record has them. */
export const deadlinesOf = (
  id: string,
  plan: ActionPlan,
  { day: on, links }: Pick<Page, 'day' | 'links'>,
  { inspection, documents }: { readonly inspection: TriggerDays | null; readonly documents: Documents },
): readonly Deadline[] => {
  const standings = dutiesOf(plan);
  return plan.duties.map((duty, index) => {
    const standing = standings[index]!;
    return {
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
      outcome: dutyOutcome(standing, on),
      parts: partsOf(standing).map((part) => partShown(standing, part, on)),
      corrected: correctedOf(standing, inspection),
      timeline: timelineOf(duty, on),
      quotation: quotationOf(duty.source, documents, links),
    };
  });
};
