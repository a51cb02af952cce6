import { PEOPLE } from '../office.mjs';
import { enterAction, enterInspection, enterRecommendation, enterReport } from './entries.mjs';

const { amara, tom, priya, joan } = PEOPLE;
const why = { reason: 'Said at the board' };
const shows = { evidence: [{ title: 'A letter' }] };

/** What is entered late, for a day that nothing can be of, or by mistake: each was taken, and today's answers show it. */
const onActions = async (office, report) => {
  const action = (n, more) => enterAction(office, report, n, more);
  const progress = (thing, rag, effectiveOn) =>
    office.made(tom, thing, 'report-progress', { rag, note: rag, effectiveOn });
  const move = (thing, to, effectiveOn, approver = 'Strategic Director') =>
    office.made(joan, thing, 'revise-due-date', { to, approver, effectiveOn, ...why });
  const due = (thing, day, more = {}) => office.made(amara, thing, 'set-due-date', { due: day, ...more });

  const t2 = await action(2);
  await progress(t2, 'red', '2017-09-05');
  await progress(t2, 'green', '2017-08-10');
  const t3 = await action(3);
  await due(t3, '2017-12-31', { effectiveOn: '2017-07-12' });
  await move(t3, '2018-06-30', '2017-10-10');
  await move(t3, '2018-03-31', '2017-09-01');
  await progress(await action(4), 'amber', '2016-01-01');

  const t5 = await action(5);
  for (const verb of ['agree', 'start']) await office.made(tom, t5, verb, { effectiveOn: '2017-08-01' });
  await office.made(tom, t5, 'claim-completion', shows);
  await office.made(priya, t5, 'verify', { effectiveOn: '1999-01-01' });
  const ahead = await action(6);
  await office.made(tom, ahead, 'agree', { effectiveOn: '2998-12-31' });
  await office.made(tom, ahead, 'start', { effectiveOn: '2999-01-01' });
  const years = await action(7);
  await due(years, '0001-01-01');
  await move(years, '9999-12-31', '2017-09-01');

  const t6 = await action(8);
  await due(t6, '2018-01-31', { effectiveOn: '2017-07-12' });
  await office.made(amara, t6, 'cancel', { ...why, effectiveOn: '2090-01-01' });
  await office.move(tom, t6, 'report-progress', { rag: 'green', note: 'It goes on' });
  const t7 = await action(9);
  await due(t7, '2071-10-31', { effectiveOn: '2017-07-12' });
  await move(t7, '2017-10-31', '2017-07-12');
  const t9 = await action(10);
  await due(t9, '2017-10-01', { effectiveOn: '2017-07-12' });
  await move(t9, '2017-11-01', '2017-08-01');
  await move(t9, '2017-12-01', '2017-09-01');

  const t13 = await action(11);
  for (const verb of ['agree', 'start']) await office.made(tom, t13, verb, { effectiveOn: '2017-08-01' });
  await office.made(tom, t13, 'claim-completion', { ...shows, effectiveOn: '2017-09-01' });
  await office.made(priya, t13, 'verify', { effectiveOn: '2017-09-02' });
  await office.made(amara, t13, 'close', { effectiveOn: '2017-09-03' });
  await office.move(amara, t13, 'assign-owner', { owner: { post: 'Head of Fostering' }, effectiveOn: '2017-08-15' });
  const sameDay = await action(12);
  for (const rag of ['red', 'amber', 'green', 'red']) await progress(sameDay, rag, '2017-09-20');
  return [t2, t3, t7];
};

const onPlan = async (office, report, actions) => {
  const inspection = await enterInspection(office, 'ofsted-sif-2013', '2017-04-03');
  const facts = { inspectionId: inspection.id, reportId: report.id, title: 'A plan', effectiveOn: '2017-07-10' };
  const plan = await office.entered(tom, 'action-plans', facts);
  const duty = (trigger, triggerDate, stated) =>
    office.move(amara, plan, 'record-duty', { trigger, triggerDate, stated });
  await duty('publication', '2017-06-13', '2017-09-20');
  await duty('receipt', '2017-06-15', null);
  await duty('publication', '2018-06-13', '1999-01-01');
  const [first] = actions;
  const nothingKnown = '1b671a64-40d5-491e-99b0-da01ff1f3341';
  for (const actionId of [first.id.toUpperCase(), first.id, nothingKnown])
    await office.move(tom, plan, 'include-action', { actionId, effectiveOn: '2017-08-01' });
  await office.made(tom, plan, 'issue-draft', { on: '1900-01-01' });
};

const onOthers = async (office, report) => {
  const said = { reportId: report.id, text: 'A report back', effectiveOn: '2017-07-10' };
  const late = await office.entered(amara, 'commitments', { ...said, paragraph: 15 });
  await office.enter(amara, 'commitments', { ...said, number: 15, text: 'Another' });
  await office.made(amara, late, 'keep', { meeting: '2016-01-01', report: 'Before it was made' });
  for (const addressee of ['The council', 'The board'])
    await office.enter(joan, 'recommendations', { reportId: report.id, no: '1', text: `For ${addressee}`, addressee });
  const invisible = { reason: '\u200b\u2060' };
  const hidden = await enterRecommendation(office, report, 6);
  await office.move(joan, hidden, 'withdraw', invisible);
  const inspection = await enterInspection(office, 'ofsted-ilacs-2026', '2026-05-04', { announced: '2026-04-27' });
  await office.made(tom, inspection, 'start', { on: '2999-01-01' });
};

/** Entries that come late and out of order, in days that are past, mistyped or far ahead. */
export const enterLate = async (office) => {
  const report = await enterReport(office, '2017-07-10', '12');
  await onPlan(office, report, await onActions(office, report));
  await onOthers(office, report);
};
