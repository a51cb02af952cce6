import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openContainer } from '#apps/oversight/backup/container.js';
import { OversightProcess } from './oversight-process.js';
import { SteadyWriter } from './steady-writer.js';
import { fetchAs, tokenOf } from '#libs/testing/sign-in.js';

const SEVERAL_MINUTES = 480_000;
const ANY_PORTS = { OVERSIGHT_PORT: '0', OVERSIGHT_EVENTSTORE_PORT: '0', OVERSIGHT_POSTGRES_PORT: '0' };

let parent: string;
let file: string;
let original: Record<string, string>;
let restored: Record<string, string>;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'oversight-e2e-'));
  file = join(parent, 'backup');
  original = { OVERSIGHT_DATA: join(parent, 'original'), ...ANY_PORTS };
  restored = { OVERSIGHT_DATA: join(parent, 'restored'), ...ANY_PORTS };
});
afterEach(() => OversightProcess.endAll());
afterAll(() => rmSync(parent, { recursive: true, force: true }));

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const get = async (url: string): Promise<Answer> => {
  const answer = await fetchAs(url);
  return { status: answer.status, body: await answer.json() };
};

const up = async (env: Record<string, string>) => {
  const system = OversightProcess.run(['up'], env);
  const [, url = ''] = await system.until(/Dashboard +(http:\S+)/);
  return { system, url };
};

/** What covers the last entries is signed after them, and after the backup. */
const withoutCheckpoints = ({ body, ...answer }: Answer): Answer => ({
  ...answer,
  body: JSON.parse(
    JSON.stringify(body, (name, value: unknown) => (name === 'checkpoint' ? undefined : value)),
  ) as unknown,
});

/** What the API says of the whole record as known at a position: every list, every board, every entry. */
const saidAt = async (url: string, position: bigint) => {
  const said: Record<string, Answer> = {};
  const lists = ['reports', 'inspections', 'judgements', 'recommendations', 'actions', 'action-plans', 'commitments'];
  for (const path of [...lists, 'dashboard', 'audit/entries']) {
    const question = `${path}?atPosition=${position}&minPosition=${position}${path === 'dashboard' ? '' : '&limit=200'}`;
    said[path] = withoutCheckpoints(await get(`${url}/v1/${question}`));
  }
  return said;
};

const actionAt = async (url: string) => {
  const { items } = (await get(`${url}/v1/actions`)).body as { items: { id: string; revision: string }[] };
  return items[0]!;
};

/** Amara reports progress on an action as it now is. */
const reportProgress = async (url: string, id: string): Promise<{ status: number; position: string }> => {
  const token = await tokenOf(url);
  const { revision } = (await get(`${url}/v1/actions/${id}`)).body as { revision: string };
  const answer = await fetch(`${url}/v1/actions/${id}/report-progress`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'if-match': `"${revision}"` },
    body: JSON.stringify({ rag: 'green', note: 'after the restore' }),
  });
  const { position } = (await answer.json()) as { position: string };
  return { status: answer.status, position };
};

const until = async (what: string, holds: () => boolean) => {
  for (let i = 0; i < 300 && !holds(); i++) await sleep(50);
  if (!holds()) throw new Error(`not yet ${what}`);
};

describe('a backup of a system that people work with', () => {
  it(
    'is restored, after a restore that was killed, and says the same; a client that knows more is told so',
    async () => {
      const { system, url } = await up(original);
      const writer = new SteadyWriter(url, await actionAt(url), 'note');
      const writing = writer.write();
      await until('written', () => writer.answered.size > 3);

      for (const delay of [400, 700, 1000]) {
        const killed = OversightProcess.run(['backup', join(parent, `killed-${delay}`)], original);
        await sleep(delay);
        await killed.end('SIGKILL');
      }
      for (const name of readdirSync(parent).filter((each) => /^killed-\d+$/.test(each)))
        await openContainer(join(parent, name));

      const backup = OversightProcess.run(['backup', file], original);
      expect([await backup.ended(), backup.output]).toEqual([0, expect.stringMatching(/events up to position \d+/)]);
      const before = writer.answered.size;
      await until('written after the backup', () => writer.answered.size > before + 3);
      writer.stop();
      await writing;
      const end = BigInt((await openContainer(file)).manifest.log.position);
      const last = await fetchAs(`${url}/v1/actions/${writer.action.id}?minPosition=${end}`);
      const lost = BigInt(last.headers.get('event-position') ?? '');
      expect(lost > end).toBe(true);
      const said = await saidAt(url, end);
      expect(Object.values(said).map(({ status }) => status)).toEqual(Object.keys(said).map(() => 200));
      const twice = OversightProcess.run(['backup', file], original);
      expect([await twice.ended(), twice.output]).toEqual([1, expect.stringContaining('is there already')]);
      await system.end();

      const killed = OversightProcess.run(['restore', file], restored);
      await killed.until(/Restoring:/);
      await killed.end('SIGKILL');
      const half = OversightProcess.run(['up'], restored);
      expect([await half.ended(), half.output]).toEqual([1, expect.stringContaining('was not finished')]);

      const restore = OversightProcess.run(['restore', file, '--as', 'Tom Lindqvist'], restored);
      expect([await restore.ended(), restore.output]).toEqual([0, expect.stringContaining('compared, row by row')]);
      const again = OversightProcess.run(['restore', file], restored);
      expect([await again.ended(), again.output]).toEqual([1, expect.stringContaining('is not empty')]);

      const next = await up(restored);
      expect(await saidAt(next.url, end)).toEqual(said);
      const late = await get(`${next.url}/v1/actions?minPosition=${lost}`);
      expect([late.status, late.body]).toMatchObject([
        410,
        { code: 'position-lost-in-restore', restoration: { logEndedAt: String(end) } },
      ]);
      const goneOn = await reportProgress(next.url, writer.action.id);
      expect([goneOn.status, BigInt(goneOn.position) > lost]).toEqual([200, true]);
      const now = await fetchAs(`${next.url}/v1/actions?minPosition=${goneOn.position}`);
      expect(now.status).toBe(200);
      await next.system.end();
      const offline = OversightProcess.run(['backup', file, '--overwrite'], restored);
      expect([await offline.ended(), offline.output]).toEqual([0, expect.stringContaining('is in')]);
    },
    SEVERAL_MINUTES,
  );

  it('that is damaged, or is for services elsewhere, is refused before anything is made', async () => {
    const spoilt = join(parent, 'spoilt');
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(spoilt, bytes);
    const nowhere = { ...restored, OVERSIGHT_DATA: join(parent, 'nowhere') };
    const elsewhere = { EVENTSTORE_URL: 'esdb://127.0.0.1:9?tls=false' };
    const told = async (args: string[], env: Record<string, string>) => {
      const command = OversightProcess.run(args, env);
      expect(await command.ended()).toBe(1);
      return command.output;
    };
    expect(await told(['restore', spoilt], nowhere)).toContain('spoilt is damaged');
    expect(await told(['restore', file], { ...nowhere, ...elsewhere })).toContain('Leave DATABASE_URL and EVENTSTORE');
    expect(await told(['backup', spoilt], { ...nowhere, ...elsewhere })).toContain('docs/guides/production.md');
    expect(await told(['backup', spoilt], nowhere)).toContain('There is no Oversight data');
    expect(existsSync(nowhere.OVERSIGHT_DATA)).toBe(false);
  });
});
