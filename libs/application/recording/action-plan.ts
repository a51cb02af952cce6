import { STATUTORY_CLOCKS } from '#libs/calendar/index.js';
import type { ActionPlanCommand } from '#libs/domain/action-plan/commands.js';
import { termsOf } from '#libs/domain/action-plan/duties/terms.js';
import type { LeftOut } from '#libs/domain/document-import/events.js';
import type { Duty } from '#libs/domain/shared/duty.js';
import type { DraftDeadline } from '#libs/report-import/draft.js';
import { actionPlanIdentity, type Identity, type Naming } from '../identity.js';
import type { Paper } from './paper.js';
import { sourceOf } from './source-of.js';
import type { Step, Thing } from './thing.js';

const CLOCK = STATUTORY_CLOCKS['written-statement-of-action'];

/** No clock ends before it starts: such a date was not meant, or not read, as the clock's last day. */
const endsBeforeItStarts = ({ stated, triggerDate }: DraftDeadline): boolean =>
  stated !== null && triggerDate !== null && stated < triggerDate;

/** The statutory clock that the words set, as the paper counts it; null for a request that no law makes. */
const dutyOf = ({ document }: Paper, deadline: DraftDeadline): Duty | null => {
  const { trigger, triggerDate, days, unit, computed, excluded, locator, words } = deadline;
  const { stated, agrees } = endsBeforeItStarts(deadline) ? { stated: null, agrees: null } : deadline;
  const statutory = unit === CLOCK.unit && days === CLOCK.length;
  if (!statutory || (trigger !== 'publication' && trigger !== 'receipt') || !triggerDate || !computed) return null;
  const source = sourceOf(document, locator, words);
  const { code: clock, law } = CLOCK;
  return { clock, law, trigger, triggerDate, days, stated, computed, excluded, agrees, source, ...termsOf(clock) };
};

/** A clock runs once from its trigger, however often the paper says so. */
const dutiesOf = (paper: Paper): Duty[] => {
  const duties = paper.draft.deadlines.flatMap((deadline) => dutyOf(paper, deadline) ?? []);
  return duties.filter(({ triggerDate }, n) => duties.findIndex((d) => d.triggerDate === triggerDate) === n);
};

/** The plan that answers the inspection, when the paper tells of its actions or of the duty to make one. */
export const identifyPlan = (paper: Paper, inspection: Identity | null, ids: Naming): Identity | null =>
  inspection && (paper.draft.actions.length > 0 || dutiesOf(paper).length > 0)
    ? actionPlanIdentity(ids, inspection, paper.report)
    : null;

export const planThing = (paper: Paper, inspection: Identity, plan: Identity, actions: readonly Thing[]): Thing => {
  const { scope, report } = paper;
  const duties = dutiesOf(paper);
  const start: ActionPlanCommand = {
    type: 'StartPlan',
    data: {
      ref: plan.ref,
      scope,
      title: 'Post-inspection action plan',
      inspectionId: inspection.id,
      reportId: report.id,
    },
  };
  // A duty runs from its trigger, before the meeting: the plan that must meet it is there from then.
  const from = [scope.meeting, ...duties.map(({ triggerDate }) => triggerDate)].sort()[0] ?? scope.meeting;
  const steps: Step[] = [
    { command: start, effectiveOn: from },
    ...duties.map((duty) => ({
      command: { type: 'RecordDuty', data: duty } satisfies ActionPlanCommand,
      effectiveOn: duty.triggerDate,
    })),
    ...actions.map(({ id }) => ({
      command: { type: 'IncludeAction', data: { actionId: id } } satisfies ActionPlanCommand,
      effectiveOn: scope.meeting,
      alsoWhenRecorded: id,
    })),
  ];
  return { ...plan, steps };
};

export const deadlinesLeftOut = (paper: Paper, plan: Identity | null): LeftOut[] => {
  const duties = plan ? dutiesOf(paper) : [];
  const ran = (deadline: DraftDeadline, duty: Duty) =>
    duty.triggerDate === deadline.triggerDate &&
    (duty.stated === deadline.stated || deadline.stated === null || endsBeforeItStarts(deadline));
  const isLeftOut = (deadline: DraftDeadline) =>
    !dutyOf(paper, deadline) || !duties.some((duty) => ran(deadline, duty));
  return paper.draft.deadlines.flatMap((deadline) => {
    if (isLeftOut(deadline))
      return {
        what: `the deadline "${deadline.words}"`,
        why: 'it is no statutory clock that runs once from a known day for a known inspection',
      };
    if (!endsBeforeItStarts(deadline)) return [];
    return {
      what: `the last day ${deadline.stated} of the deadline "${deadline.words}"`,
      why: `it is before ${deadline.triggerDate}, the day that the clock counts from`,
    };
  });
};
