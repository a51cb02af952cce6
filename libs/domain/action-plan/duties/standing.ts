import { daysBetween } from '#libs/calendar/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Duty } from '../../shared/duty.js';
import { codeOf } from './recipient.js';

/** The same told against the date that the record states and the date that the law's count gives. */
export interface ByBothDates<T> {
  /** `null` when the record states no date. */
  readonly stated: T | null;
  readonly computed: T;
}

/** One thing that a duty has done: the plan sent to one recipient, or something published. */
export interface DutyPart {
  /** `secretary-of-state`; `null` of a publication, and where the duty names nobody. */
  readonly recipient: string | null;
  /** Of a recipient: "Secretary of State for Education"; of a publication: "the written statement of action". */
  readonly name: string;
  /** The last day in time. */
  readonly due: ByBothDates<PlainDate>;
  /** The first day on which it was done; `null`: it is missing. */
  readonly on: PlainDate | null;
  /** 0: in time; `null` while it is missing. */
  readonly daysLate: ByBothDates<number> | null;
}

/** The clock that a duty runs by, as it ran. */
export interface DutyRun<Trigger extends string = Duty['trigger']> extends Pick<
  Duty,
  'clock' | 'law' | 'triggerDate' | 'stated' | 'computed'
> {
  readonly trigger: Trigger;
}

/** How a duty stands: every part of it, whether it is met, and whether that was in time. */
export interface DutyStanding<Trigger extends string = Duty['trigger']> extends DutyRun<Trigger> {
  readonly recipients: readonly DutyPart[];
  /** `null`: nothing need be published. */
  readonly publication: DutyPart | null;
  /** Every recipient has the plan, and what had to be published is published. */
  readonly met: boolean;
  /** Whether every part was done in time; `null` until the duty is met. */
  readonly inTime: ByBothDates<boolean> | null;
}

/** What the record has of a plan that its duties are held against. */
export interface PlanDone {
  readonly duties: readonly Duty[];
  readonly submissions: readonly { readonly recipient: string; readonly on: PlainDate }[];
  readonly publishedOn: PlainDate | null;
}

const daysLate = (due: PlainDate, on: PlainDate): number => (on > due ? daysBetween(due, on) : 0);

/** One part of a duty, `on` the first day on which it was done. */
export const partOf = (
  { stated, computed }: Pick<DutyRun, 'stated' | 'computed'>,
  { recipient, name, due }: { recipient: string | null; name: string; due: PlainDate | null },
  on: PlainDate | null,
): DutyPart => {
  // The date that a paper states is of the duty whole: it says nothing of what the law gives another day.
  const last = due === null ? { stated, computed } : { stated: null, computed: due };
  const late = (day: PlainDate) => ({
    stated: last.stated === null ? null : daysLate(last.stated, day),
    computed: daysLate(last.computed, day),
  });
  return { recipient, name, due: last, on, daysLate: on === null ? null : late(on) };
};

const firstDay = (submissions: PlanDone['submissions']): PlainDate | null =>
  submissions.map(({ on }) => on).sort()[0] ?? null;

const recipientsOf = (duty: Duty, submissions: PlanDone['submissions']): readonly DutyPart[] =>
  duty.recipients === null
    ? [partOf(duty, { recipient: null, name: 'whoever is sent it first', due: null }, firstDay(submissions))]
    : duty.recipients.map(({ code, name, due }) => {
        const sent = submissions.filter(({ recipient }) => codeOf(duty, recipient) === code);
        return partOf(duty, { recipient: code, name, due }, firstDay(sent));
      });

const publicationOf = (duty: Duty, publishedOn: PlainDate | null): DutyPart | null => {
  if (duty.publication === null) return null;
  const { what, due } = duty.publication;
  return partOf(duty, { recipient: null, name: what, due }, publishedOn);
};

/** Everything that a duty has done, the publication last. */
export const partsOf = ({ recipients, publication }: Pick<DutyStanding, 'recipients' | 'publication'>) =>
  publication === null ? recipients : [...recipients, publication];

const allInTime = (parts: readonly DutyPart[]): ByBothDates<boolean> => {
  const stated = parts.flatMap(({ daysLate }) => daysLate?.stated ?? []);
  return {
    stated: stated.length === 0 ? null : stated.every((days) => days === 0),
    computed: parts.every(({ daysLate }) => daysLate?.computed === 0),
  };
};

/** How a duty stands by its parts. */
export const standingBy = <Trigger extends string>(
  { clock, law, trigger, triggerDate, stated, computed }: DutyRun<Trigger>,
  { recipients, publication }: Pick<DutyStanding, 'recipients' | 'publication'>,
): DutyStanding<Trigger> => {
  const parts = partsOf({ recipients, publication });
  const met = parts.every(({ on }) => on !== null);
  const inTime = met ? allInTime(parts) : null;
  return { clock, law, trigger, triggerDate, stated, computed, recipients, publication, met, inTime };
};

const standingOf = (duty: Duty, { submissions, publishedOn }: PlanDone): DutyStanding =>
  standingBy(duty, {
    recipients: recipientsOf(duty, submissions),
    publication: publicationOf(duty, publishedOn),
  });

/** How every duty of a plan stands, in the order in which they were recorded. A submission to nobody whom it names meets nothing. */
export const dutiesOf = (plan: PlanDone): readonly DutyStanding[] => plan.duties.map((duty) => standingOf(duty, plan));

/** The day on which a part is due: as the record states it, else as the law counts it. */
export const lastDayOf = ({ due }: Pick<DutyPart, 'due'>): PlainDate => due.stated ?? due.computed;

/** What is not done yet of a plan's duties. */
export const missingOf = (plan: PlanDone): readonly DutyPart[] =>
  dutiesOf(plan).flatMap((duty) => partsOf(duty).filter(({ on }) => on === null));
