import { noMinute, nothingMore } from '../facts.js';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandRunner } from '#libs/application/command-runner.js';
import { Recorder } from '#libs/application/recording/recorder.js';
import { systemIds } from '#libs/application/system.js';
import type { ActionPlanCommand } from '#libs/domain/action-plan/commands.js';
import type { ActionCommand } from '#libs/domain/action/commands.js';
import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { CommitmentCommand } from '#libs/domain/commitment/decide.js';
import type { Kind } from '#libs/domain/deciders.js';
import type { InspectionCommand } from '#libs/domain/inspection/commands.js';
import type { JudgementCommand } from '#libs/domain/judgement/commands.js';
import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import type { ReportCommand } from '#libs/domain/report/commands.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { RecordedEvent } from '#libs/kernel/recorded-event.js';
import { readReport } from '#libs/report-import/index.js';
import { InMemoryEventStore } from '../in-memory-event-store.js';
import { nothingElse } from '../things-of-record.js';

const SAMPLE = join(import.meta.dirname, '../../../samples/wexmoor-children-services-2016-05-23.txt');

export const OFFICER = 'prs_officer';
export const DIRECTOR = 'prs_director';

/** Text that would run if a page ever printed it as it came. */
export const HOSTILE = `<script>document.title = 'taken over'</script><img src=x onerror="document.title='taken over'">`;

interface Commands {
  readonly report: ReportCommand;
  readonly inspection: InspectionCommand;
  readonly 'action-plan': ActionPlanCommand;
  readonly judgement: JudgementCommand;
  readonly recommendation: RecommendationCommand;
  readonly action: ActionCommand;
  readonly commitment: CommitmentCommand;
  readonly authority: AuthorityCommand;
}

interface How {
  readonly on: PlainDate;
  readonly reason?: string;
  readonly actor?: string;
}

export interface Committee {
  readonly events: readonly RecordedEvent[];
  /** The id of what the sample report made, by the end of its reference: `('action', '/A13.1')`. */
  id(kind: Kind, refEnds: string): string;
}

/** Records on 23 November 2026 from 10:00 in London, a minute apart. */
const minutes = () => {
  let now = Date.parse('2026-11-23T10:00:00.000Z');
  return { now: () => new Date((now += 60_000)).toISOString(), today: () => '2026-11-23' };
};

/** The sample report recorded as it is, by the reader and the recorder themselves, and nothing after it. */
export async function sampleCommittee() {
  const store = new InMemoryEventStore(50n);
  const clock = minutes();
  const runner = new CommandRunner(store, clock, systemIds, nothingElse);
  const read = readReport(await readFile(SAMPLE), basename(SAMPLE));
  if (!read.ok) throw new Error(read.refusal.message);
  const { sha256, name, mediaType } = read.draft.document;
  const result = await new Recorder(store, runner, clock, systemIds, nothingElse).record(
    read.draft,
    { sha256, name, mediaType },
    { actor: OFFICER, reason: null, correlationId: systemIds.next() },
  );
  if (result.outcome !== 'recorded') throw new Error(`The sample was not recorded: ${result.outcome}`);
  const id = (kind: Kind, refEnds: string): string => {
    const met = result.recorded.find((thing) => thing.kind === kind && thing.ref.endsWith(refEnds));
    if (!met) throw new Error(`The sample has no ${kind} ${refEnds}.`);
    return met.id;
  };
  const run = async <K extends keyof Commands>(kind: K, thing: string, command: Commands[K], how: How) => {
    const outcome = await runner.run({
      kind,
      id: thing,
      command,
      actor: how.actor ?? OFFICER,
      reason: how.reason ?? null,
      effectiveOn: how.on,
      expected: null,
      correlationId: systemIds.next(),
      causationId: systemIds.next(),
      importId: null,
    });
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.message}`);
  };
  return { events: store.log as readonly RecordedEvent[], id, run };
}

/**
 * The sample report and what came after it: a grade revised, dates that slipped, actions that are late, blocked and
 * closed, a contradiction resolved, and words that must not be trusted.
 */
export async function committee(): Promise<Committee> {
  const { events, id, run } = await sampleCommittee();
  const report = id('report', '/6');

  const adoption = id('judgement', '/J2.1');
  await run(
    'judgement',
    adoption,
    { type: 'ChallengeJudgement', data: { by: 'Wexmoor' } },
    {
      on: '2016-06-01',
      reason: 'The last quarter’s figures were left out.',
    },
  );
  await run(
    'judgement',
    adoption,
    { type: 'ReviseJudgement', data: { to: 'Outstanding' } },
    {
      on: '2016-06-20',
      reason: 'The inspectorate accepted the last quarter’s figures.',
    },
  );

  await run(
    'report',
    report,
    { type: 'CorrectReport', data: { field: 'wards', to: HOSTILE, source: null } },
    {
      on: '2016-06-02',
      reason: HOSTILE,
    },
  );
  await run(
    'report',
    report,
    {
      type: 'RecordDiscrepancy',
      data: {
        statements: [
          { text: HOSTILE, source: null },
          { text: 'Nothing', source: null },
        ],
        why: HOSTILE,
      },
    },
    { on: '2016-06-02' },
  );
  await run(
    'report',
    report,
    { type: 'ResolveDiscrepancy', data: { no: 1, how: 'The letter was dated Thursday 7 January.' } },
    {
      on: '2016-06-03',
      reason: 'The letter was found.',
    },
  );

  for (const no of ['/R1', '/R3'])
    await run(
      'recommendation',
      id('recommendation', no),
      {
        type: 'ResolveRecommendation',
        data: { meeting: '2016-05-23', outcome: 'agreed', ...noMinute, ...nothingMore, minute: 'RESOLVED' },
      },
      { on: '2016-05-23' },
    );

  const [late, blocked, closed] = [id('action', '/A13.1'), id('action', '/A13.2'), id('action', '/A13.3')];
  for (const action of [late, blocked, closed]) {
    await run('action', action, { type: 'AgreeAction', data: {} }, { on: '2016-05-24' });
    await run('action', action, { type: 'SetDueDate', data: { due: '2016-06-10' } }, { on: '2016-05-24' });
    await run('action', action, { type: 'StartAction', data: {} }, { on: '2016-05-25' });
  }
  await run(
    'action',
    late,
    { type: 'AssignOwner', data: { owner: { post: 'Head of Quality Assurance' } } },
    { on: '2016-05-25' },
  );
  await run(
    'action',
    late,
    { type: 'ReviseDueDate', data: { to: '2016-07-10', approver: DIRECTOR } },
    {
      on: '2016-06-06',
      reason: 'The social workers start in July.',
      actor: DIRECTOR,
    },
  );
  await run(
    'action',
    late,
    {
      type: 'ReportProgress',
      data: { rag: 'amber', rule: 'The council’s own', percent: null, status: null, note: 'Four of six hired.' },
    },
    {
      on: '2016-06-07',
    },
  );
  await run('action', blocked, { type: 'AssignOwner', data: { owner: { person: DIRECTOR } } }, { on: '2016-05-25' });
  await run('action', blocked, { type: 'BlockAction', data: {} }, { on: '2016-06-08', reason: 'No auditor is free.' });
  await run(
    'action',
    closed,
    { type: 'ClaimCompletion', data: { evidence: [{ title: 'Protocol', sha256: null, id: null }] } },
    {
      on: '2016-06-09',
      actor: DIRECTOR,
    },
  );
  await run('action', closed, { type: 'VerifyCompletion', data: {} }, { on: '2016-06-10' });
  await run('action', closed, { type: 'CloseAction', data: {} }, { on: '2016-06-10' });
  return { events, id };
}
