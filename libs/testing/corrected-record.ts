import type { ActionEvent } from '#libs/domain/action/events.js';
import type { PlainDate } from '#libs/kernel/event.js';
import { DIRECTOR, OFFICER } from './dashboard/committee.js';
import { inspectionFacts } from './facts.js';
import { Log } from './log.js';
import { actionPlanned, reportReceived, uuid } from './record.js';

export const INSPECTION = uuid(1);
const REPORT = uuid(2);

/** The actions of the record, by what happened to them. */
export const ACTIONS = {
  mistyped: uuid(11),
  movedLate: uuid(12),
  reportedLate: uuid(13),
  byMistake: uuid(14),
  outOfOrder: uuid(15),
  agreedAhead: uuid(16),
} as const;

const APPROVER = 'Strategic Director';

/**
 * One inspection with actions as people enter them: a date typed as 2071 and put right, dates and progress entered late,
 * an action that was entered by mistake, steps against their order, an owner agreed ahead. Recorded on 23 November 2026.
 */
export const correctedRecord = () => {
  const log = new Log();
  log.record(`inspection-${INSPECTION}`, { type: 'InspectionAnnounced.v2', data: inspectionFacts });
  log.record(`report-${REPORT}`, reportReceived({ inspectionId: INSPECTION }));
  const action = (name: keyof typeof ACTIONS) => `action-${ACTIONS[name]}`;
  for (const [name, id] of Object.entries(ACTIONS))
    log.record(
      `action-${id}`,
      actionPlanned({
        ref: `CPC 2017-07-10/8/${name}`,
        objective: name,
        inspectionId: INSPECTION,
        reportId: REPORT,
        source: null,
      }),
      { actor: OFFICER },
    );
  const enter = (name: keyof typeof ACTIONS, event: ActionEvent, effectiveOn: PlainDate, irregular?: string) =>
    log.record(action(name), event, { effectiveOn, actor: OFFICER, ...(irregular && { irregular }) });
  const withdraw = (name: keyof typeof ACTIONS, revision: string, reason: string) =>
    log.record(
      action(name),
      { type: 'EntryWithdrawn.v1', data: { revisions: [revision] } },
      { actor: DIRECTOR, reason, effectiveOn: '2017-07-10' },
    );
  const moved = (from: PlainDate, to: PlainDate): ActionEvent => ({
    type: 'DueDateRevised.v1',
    data: { from, to, approver: APPROVER },
  });

  enter('mistyped', { type: 'DueDateSet.v1', data: { due: '2071-09-20' } }, '2017-07-10');
  withdraw('mistyped', '1', 'The year was typed wrongly.');
  enter('mistyped', { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, '2017-07-10');

  enter('movedLate', { type: 'DueDateSet.v1', data: { due: '2017-09-20' } }, '2017-07-10');
  enter('movedLate', moved('2017-09-20', '2018-06-30'), '2017-10-10');
  enter('movedLate', moved('2017-09-20', '2018-03-31'), '2017-09-01');
  enter('movedLate', moved('2018-06-30', '2018-07-31'), '2017-11-01');

  enter(
    'reportedLate',
    { type: 'ProgressReported.v2', data: { rag: 'red', rule: null, percent: null, status: null, note: 'Late' } },
    '2017-09-05',
  );
  enter(
    'reportedLate',
    { type: 'ProgressReported.v2', data: { rag: 'green', rule: null, percent: null, status: null, note: 'Well' } },
    '2017-08-10',
  );

  withdraw('byMistake', '0', 'It is the same as another action.');

  enter('outOfOrder', { type: 'ActionAgreed.v1', data: {} }, '2017-07-20');
  enter('outOfOrder', { type: 'ActionStarted.v1', data: {} }, '2017-07-15');
  enter('outOfOrder', { type: 'ActionClosed.v1', data: {} }, '2017-08-01', 'An action is closed once it is verified.');

  enter(
    'agreedAhead',
    { type: 'OwnerAssigned.v1', data: { from: null, to: { post: 'Director of Care' } } },
    '2027-01-01',
  );
  return log;
};
