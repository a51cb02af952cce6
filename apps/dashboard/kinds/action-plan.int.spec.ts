import { describe, expect, it } from '@jest/globals';
import type { ActionPlanCommand } from '#libs/domain/action-plan/commands.js';
import { sampleCommittee } from '#libs/testing/dashboard/committee.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';
import { startDashboard } from '#libs/testing/dashboard/start-dashboard.js';

type Told = Parameters<Awaited<ReturnType<typeof sampleCommittee>>['run']>;

const to = (recipient: string, on: string): ActionPlanCommand => ({
  type: 'SubmitPlan',
  data: { recipient, on, means: 'e-mail' },
});

/** Approved, and whatever was done then; the paper states 4 July 2016, and the law's count gives 6 July 2016. */
const approved: readonly ActionPlanCommand[] = [
  { type: 'IssueDraft', data: { on: '2016-06-01' } },
  { type: 'ReturnToCabinet', data: { on: '2016-06-14' } },
  { type: 'ApprovePlan', data: { on: '2016-06-14', by: 'Cabinet' } },
];

const pages = async (day: string, ...done: readonly ActionPlanCommand[]) => {
  const { events, id, run } = await sampleCommittee();
  const plan = id('action-plan', '/plan');
  for (const command of [...approved, ...done]) {
    const on = 'on' in command.data ? command.data.on : day;
    await run('action-plan', plan, command, { on });
  }
  return read(events, day, [`/action-plans/${plan}`, '/', '/action-plans?overdue=true', '/action-plans']);
};

const read = async (
  events: Awaited<ReturnType<typeof sampleCommittee>>['events'],
  day: string,
  paths: readonly string[],
) => {
  const dashboard = await startDashboard(events, day);
  const words: string[] = [];
  for (const path of paths) words.push((await readPage(dashboard.url + path)).words);
  await dashboard.stop();
  const [plan = '', board = '', overdue = '', list = ''] = words;
  return { plan, board, overdue, list };
};

describe('the duty of a plan', () => {
  it('says of each recipient and of the publication when it was done, and by how much it was late', async () => {
    const published: ActionPlanCommand = { type: 'PublishPlan', data: { on: '2016-07-11' } };
    const { plan, board, overdue, list } = await pages(
      '2016-07-12',
      to('Secretary of State', '2016-07-04'),
      to('Our caretaker', '2016-07-04'),
      to('Ofsted', '2016-07-05'),
      published,
    );
    for (const words of [plan, board]) {
      expect(words).toContain(
        'Met late Late: Her Majesty’s Chief Inspector, 1 day late by the stated date, in time by the law\u2019s count; ' +
          'publication of the written statement of action, 7 days late by the stated date, 5 days late by the law\u2019s count.',
      );
      expect(words).toContain('To Secretary of State for Education 4 July 2016 In time');
      expect(words).toContain('To Her Majesty’s Chief Inspector 5 July 2016 Late 1 day late by the stated date');
      expect(words).toContain(
        'Publication of the written statement of action 11 July 2016 Late 7 days late by the stated',
      );
    }
    expect(plan).toContain('To Our caretaker on 4 July 2016, by e-mail: no duty names them');
    expect(list).toContain('Met late');
    expect(overdue).not.toContain('Met late');
  });

  it('is not met, and overdue, while one recipient and the publication are missing', async () => {
    const { plan, board, overdue } = await pages('2016-07-07', to('Secretary of State', '2016-07-04'));
    for (const words of [plan, board]) {
      expect(words).toContain(
        'Not met Missing: Her Majesty’s Chief Inspector; publication of the written statement of action.',
      );
      expect(words).toContain(
        'To Her Majesty’s Chief Inspector Not recorded Missing due 4 July 2016 as stated, 6 July 2016 by the law\u2019s count',
      );
    }
    expect(overdue).toContain('Not met');
  });

  it('can be recorded anew where the inspection has another day of its trigger now', async () => {
    const { events, id, run } = await sampleCommittee();
    const [plan, inspection] = [id('action-plan', '/plan'), id('inspection', '')];
    const told: Told[] = [
      [
        'inspection',
        inspection,
        { type: 'RecordReceiptOfInspectionReport', data: { on: '2016-03-22' } },
        { on: '2016-03-22' },
      ],
      ['action-plan', plan, { type: 'RecordDuty', data: byReceipt }, { on: '2016-06-01' }],
      [
        'inspection',
        inspection,
        { type: 'RecordReceiptOfInspectionReport', data: { on: '2016-03-23' } },
        { on: '2016-06-20', reason: 'The post book' },
      ],
    ];
    const paths = [`/action-plans/${plan}`, '/'];
    const corrected =
      'This deadline counts from 22 March 2016. The inspection has 23 March 2016 as the day on which the authority ' +
      'received the report: the deadline can be withdrawn and recorded anew from that day.';
    for (const step of told.slice(0, 2)) await run(...step);
    expect((await read([...events], '2016-06-21', paths)).plan).not.toContain('This deadline counts from');
    for (const step of told.slice(2)) await run(...step);
    const then = await read(events, '2016-06-21', paths);
    expect([then.plan, then.board]).toEqual([expect.stringContaining(corrected), expect.stringContaining(corrected)]);
  });
});

const byReceipt: Extract<ActionPlanCommand, { type: 'RecordDuty' }>['data'] = {
  clock: 'written-statement-of-action',
  law: 'SI 2007/462',
  trigger: 'receipt',
  triggerDate: '2016-03-22',
  days: 70,
  stated: null,
  computed: '2016-07-04',
  excluded: [],
  agrees: null,
  source: null,
  recipients: [],
  publication: { what: 'the written statement of action', due: null },
};
