import { PEOPLE } from '../office.mjs';
import { enterAction, enterInspection, enterRecommendation, enterReport } from './entries.mjs';
import { liveInspections } from './inspection-lives.mjs';
import { live, on } from './living.mjs';

const { amara, tom, priya, joan } = PEOPLE;
const shows = { evidence: [{ title: 'Minutes of the board' }] };

const recommendationLives = [
  [
    [amara, 'resolve', { outcome: 'deferred', meeting: '2017-07-10' }],
    [
      amara,
      'resolve',
      { outcome: 'agreed as amended', meeting: '2017-09-20', amendedText: 'That half of it be done.' },
    ],
    [tom, 'start', on('2017-10-01')],
    [tom, 'claim', { ...shows, ...on('2017-11-01') }],
    [priya, 'fail-verification', on('2017-11-15')],
    [tom, 'claim', { ...shows, ...on('2017-12-01') }],
    [priya, 'verify', on('2017-12-10')],
    [amara, 'close', on('2017-12-20')],
    [joan, 'reopen', on('2018-02-01')],
    [tom, 'close-unimplemented', { as: 'superseded', supersededBy: 'R9', ...on('2018-03-01') }],
  ],
  [
    [amara, 'resolve', { outcome: 'deferred', meeting: '2017-07-10' }],
    [joan, 'withdraw', on('2017-08-01')],
  ],
  [
    [amara, 'resolve', { outcome: 'agreed', meeting: '2017-07-10' }],
    [tom, 'start', on('2017-08-01')],
    [tom, 'close-unimplemented', { as: 'no longer applicable', ...on('2017-12-01') }],
  ],
  [[joan, 'withdraw', on('2017-08-02')]],
  [[amara, 'resolve', { outcome: 'rejected', meeting: '2017-07-10' }]],
  [[amara, 'resolve', { outcome: 'referred', meeting: '2017-07-10', referredTo: 'Housing Committee' }]],
];

const actionLife = (day) => [
  [amara, 'assign-owner', { owner: { post: 'Head of Fostering' }, ...on(day) }],
  [amara, 'set-due-date', { due: '2017-12-31', ...on(day) }],
  [tom, 'agree', on(day)],
  [tom, 'start', on('2017-08-01')],
  [tom, 'block', on('2017-08-10')],
  [tom, 'unblock', on('2017-08-20')],
  [tom, 'report-progress', { rag: 'amber', note: 'Half of it', rule: 'RAG rules of 2017', ...on('2017-09-01') }],
  [joan, 'revise-due-date', { to: '2018-03-31', approver: 'Strategic Director', ...on('2017-09-20') }],
  [joan, 'revise-due-date', { to: '2018-02-28', approver: 'Strategic Director', ...on('2017-10-20') }],
  [tom, 'claim-completion', { ...shows, ...on('2018-02-01') }],
  [priya, 'fail-verification', on('2018-02-05')],
  [tom, 'claim-completion', { ...shows, ...on('2018-02-20') }],
  [priya, 'verify', on('2018-02-25')],
  [amara, 'close', on('2018-02-26')],
];

/** Plans of both inspections, the whole way; the first as it must be, the second a recipient late (T1). */
const planLives = async (office, report, inspections, actions) => {
  const late = ['2017-09-21', '2017-09-19'];
  for (const [n, inspection] of inspections.entries()) {
    const facts = {
      inspectionId: inspection.id,
      reportId: report.id,
      title: `Action plan ${n + 1}`,
      ...on('2017-07-10'),
    };
    const plan = await office.entered(tom, 'action-plans', facts);
    for (const action of actions.slice(n * 3, n * 3 + 4))
      await office.made(tom, plan, 'include-action', { actionId: action.id, ...on('2017-07-11') });
    await live(office, plan, [
      [amara, 'record-duty', { trigger: 'publication', triggerDate: '2017-06-13', stated: '2017-09-20' }],
      [amara, 'remove-action', { actionId: actions[n * 3].id, ...on('2017-07-20') }],
      [amara, 'issue-draft', { on: '2017-08-01' }],
      [amara, 'return-to-cabinet', { on: '2017-09-05' }],
      [amara, 'approve', { on: '2017-09-12', by: 'Cabinet' }],
      [amara, 'submit', { recipient: 'Secretary of State for Education', on: '2017-09-19', means: 'e-mail' }],
      [amara, 'submit', { recipient: "Her Majesty's Chief Inspector", on: late[n] ?? '2017-09-20', means: 'post' }],
      [amara, 'publish', { on: '2017-09-25' }],
    ]);
  }
};

/** Every kind, from its beginning to its end, at least three times: every move is taken. */
export const liveWholeLives = async (office) => {
  const report = await enterReport(office, '2017-07-10', '10');
  const inspections = [];
  for (const day of ['2017-02-06', '2017-02-13', '2017-02-20'])
    inspections.push(await enterInspection(office, 'ofsted-sif-2013', day));
  let no = 0;
  for (const times of [1, 2, 3])
    for (const moves of recommendationLives)
      await live(
        office,
        await enterRecommendation(office, report, ++no, { kind: 'approve' }),
        moves.slice(0, 12 - times),
      );
  const actions = [];
  for (let n = 1; n <= 12; n++) actions.push(await enterAction(office, report, n));
  const [first, second, third, ...others] = actions;
  for (const action of [first, second, third]) await live(office, action, actionLife('2017-07-12'));
  for (const action of [first, second, third]) await live(office, action, [[joan, 'reopen', on('2018-05-01')]]);
  for (const action of others.slice(0, 3)) await live(office, action, [[amara, 'cancel', on('2018-05-02')]]);
  for (const action of others.slice(3, 6))
    await live(office, action, [[amara, 'supersede', { by: 'A13', ...on('2018-05-03') }]]);
  await planLives(office, report, inspections, actions);
  await liveInspections(office);
};
