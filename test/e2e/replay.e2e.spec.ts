import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDate, londonDay } from '#libs/calendar/index.js';
import { ApiJourney, type ThingBody } from '#libs/testing/api-journey.js';
import { OversightProcess, ROOT } from './oversight-process.js';

const AMARA = 'Amara Okafor';
const today = formatDate(londonDay(new Date().toISOString()));

let api: ApiJourney;
let folder: string;
let env: Record<string, string>;
let action: ThingBody;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oversight-replay-'));
  api = await ApiJourney.start();
  await api.recordSample();
  action = await api.some('actions', ({ ref }) => ref.endsWith('A13.1'));
  const set = await api.made(AMARA, 'actions', action, 'set-due-date', {
    due: '2016-06-10',
    effectiveOn: '2016-05-24',
  });
  const revised = await api.made(AMARA, 'actions', set, 'revise-due-date', {
    to: '2016-07-10',
    approver: 'prs_e2b85d16-0f7a-4c39-b6d1-58a4c7f02d91',
    reason: 'The social workers start in July.',
    effectiveOn: '2016-06-06',
  });
  await api.get(`/v1/actions?minPosition=${revised.position}`);
  env = { OVERSIGHT_URL: api.system.url, OVERSIGHT_DATA: join(folder, 'data'), NO_COLOR: '' };
}, 120_000);
afterEach(() => OversightProcess.endAll());
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Whoever changed a source since the last build is told that it is built. */
const withoutBuilding = (output: string) => output.replace(/^(?:Building|Built) .*\n/gm, '');

const replay = async (...args: string[]) => {
  const run = OversightProcess.run(['replay', ...args], env);
  const code = await run.ended();
  return { code, output: withoutBuilding(run.output) };
};

describe('oversight replay', () => {
  it('tells the history of a thing by its reference, to a person', async () => {
    const { code, output } = await replay(action.ref);
    expect(code).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines[0]).toBe(`${action.ref}: ${action.title}, what was recorded so far`);
    expect(lines[2]).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
    expect(lines.at(-1)).toMatch(
      /^ {2}\d\d:\d\d {2}HEFC 2016-05-23\/6\/A13\.1 {2}Due date revised: .*due date from 10 June 2016 to 10 July 2016.* \(Amara Okafor, effective 6 June 2016\) Why: The social workers start in July\.$/,
    );
    expect(output).not.toContain('\u001b');
  }, 120_000);

  it('tells the whole story of an inspection or a plan, by address, by kind and id', async () => {
    const inspection = await api.some('inspections');
    const plan = await api.some('action-plans');
    const [whole, ofPlan] = [
      await replay(`${api.system.url}/inspections/${inspection.id}/replay?step=3`),
      await replay(`action-plan/${plan.id}`),
    ];
    expect(whole.output).toContain('Judgement recorded');
    expect(whole.output).toContain('Due date revised');
    expect(whole.output).toMatch(/ 1\. .* {2}Inspection recorded: /);
    expect(ofPlan.output).toContain('Action included in the plan: actions added HEFC 2016-05-23/6/A13.1');
    expect(ofPlan.output).not.toContain('Judgement recorded');
  }, 60_000);

  it('tells what took effect in a period, and is honest that nothing was recorded then', async () => {
    const period = ['--from', '2016-06-01', '--to', '2016-06-30'];
    const asRecorded = await replay(...period);
    expect(asRecorded).toEqual({
      code: 0,
      output: `Nothing was recorded from 1 June 2016 up to 30 June 2016. The record begins on ${today}. What took effect then may have been recorded at another time: try --as-true.\n`,
    });
    const asTrue = await replay(...period, '--as-true', '--authority', 'wexmoor council');
    expect(asTrue.output).toMatch(/^The record, what took effect from 1 June 2016 up to 30 June 2016\n\n6 June 2016\n/);
    expect(asTrue.output.match(/Due date/g)?.length).toBeGreaterThan(0);
    const story = await replay(`inspection/${(await api.some('inspections')).id}`, ...period, '--as-true');
    expect(story.output.match(/^ {2}\d+\. /gm)).toHaveLength(1);
  }, 60_000);

  it('prints JSON, an event a line, through every page', async () => {
    const { output } = await replay('--json');
    const entries = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { position: string });
    // As many as the officer reads in whose name the command line asks.
    const officer = await api.bearer('Amara Okafor');
    const total = (await api.get<{ total: number }>('/v1/audit/entries?limit=1', officer)).body.total;
    expect(entries).toHaveLength(total);
    expect(new Set(entries.map(({ position }) => position)).size).toBe(total);
  }, 60_000);

  it.each([
    [['CPC 1999-01-01/1/R1'], 'Nothing in the record has the reference “CPC 1999-01-01/1/R1”.'],
    [['CPC 1/1', '--authority', 'Wexmoor Council'], 'Nothing of wexmoor has the reference “CPC 1/1”.'],
    [[' '], 'An empty name names nothing.'],
    [['HEFC 2016-05-23/6/A13'], 'Was one of these meant? HEFC 2016-05-23/6/A13.1'],
    [['action/00000000-0000-5000-8000-000000000000'], 'There is no action with the id'],
    [['--authority', 'Nowhere'], 'The record has no authority “Nowhere”.\nIt has: Wexmoor Council.'],
    [['--from', 'yesterday'], '--from yesterday is no day.'],
    [['--as-true', '--as-recorded'], 'Give one of the two.'],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, output } = await replay(...args);
    expect([code, output.includes(message)]).toEqual([1, true]);
  });

  it('says so when the system does not run', async () => {
    const run = OversightProcess.run(['replay'], { ...env, OVERSIGHT_URL: 'http://127.0.0.1:1' });
    expect(await run.ended()).toBe(1);
    expect(run.output).toContain('Oversight does not answer at http://127.0.0.1:1');
  });

  it.each(['head -n 1', 'true'])('ends quietly when nobody reads on, as with | %s', async (reader) => {
    const pipe = spawn('bash', ['-c', `set -o pipefail; node bin/oversight.mjs replay --json | ${reader} | wc -l`], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let [output, complaints] = ['', ''];
    pipe.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    pipe.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const [code] = (await once(pipe, 'close')) as [number];
    expect([output.trim(), withoutBuilding(complaints), code]).toEqual([reader === 'true' ? '0' : '1', '', 0]);
  });
});
