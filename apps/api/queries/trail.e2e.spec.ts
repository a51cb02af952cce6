import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PUBLIC } from '#libs/asking/reader.js';
import { signLedger } from '#libs/audit/index.js';
import { ApiJourney, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import type { Schemas } from '#libs/testing/api/client.js';
import { visitor } from '#libs/testing/dashboard/visitor.js';
import { startTestSystem } from '#libs/testing/system.js';

type Entry = Schemas['ProvenEntryDto'];

const [REVIEWER, OFFICER] = ['Priya Raman', 'Amara Okafor'];
const WITNESS = 'witness.example/1';

let api: ApiJourney;
let folder: string;
let reader: Record<string, string>;
let action: ThingBody;

const db = () => api.system.app.get(DataSource);
const entries = async (query: string) =>
  (await api.get<ListBody<Entry>>(`/v1/audit/entries?limit=200&${query}`, reader)).body.items;
const sign = () => signLedger(db(), { folder, name: 'oversight.example' }, () => new Date('2026-11-27T10:14:00Z'));

/** Once every entry that there is so far is sealed. */
const sealed = async () => {
  for (let n = 0; n < 100; n++) {
    if ((await entries('')).every(({ proof }) => proof !== null)) return;
    await sleep(100);
  }
  throw new Error('Not everything was sealed.');
};

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'trail-')), 'signer');
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC }));
  await api.recordSample();
  reader = await api.bearer(REVIEWER);
  const { body } = await api.get<ListBody>('/v1/actions?limit=1', reader);
  action = body.items[0]!;
}, 120_000);
afterAll(async () => {
  await api?.stop();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('the trail', () => {
  it('tells of an entry that it is sealed, then under which checkpoint, and then who witnessed that', async () => {
    await sealed();
    const [before] = await entries(`kind=action&id=${action.id}`);
    expect(before?.proof).toMatchObject({ index: expect.stringMatching(/^\d+$/), checkpoint: null });
    const signed = await sign();
    const [after] = await entries(`kind=action&id=${action.id}`);
    const checkpoint = { origin: signed!.origin, size: String(signed!.size), signedAt: '2026-11-27T10:14:00.000Z' };
    expect(after?.proof).toEqual({ ...before?.proof, checkpoint: { ...checkpoint, witnesses: [] } });
    await db().query(
      `insert into audit.signature (size, origin, name, key_id, time, line) values ($1, $2, $3, '00000000', $4, $5)`,
      [signed!.size, signed!.origin, WITNESS, Date.parse('2026-11-27T10:15:00Z') / 1_000, 'a line\n'],
    );
    const [witnessed] = await entries(`kind=action&id=${action.id}`);
    const witnesses = [{ name: WITNESS, at: '2026-11-27T10:15:00.000Z' }];
    expect(witnessed?.proof?.checkpoint).toEqual({ ...checkpoint, witnesses });
    const [row] = await db().query<{ hash: string }[]>(
      `select encode(leaf_hash, 'hex') as hash from audit.leaf where stream = $1 and rev = $2`,
      [witnessed!.stream, witnessed!.revision],
    );
    expect(witnessed?.proof?.leafHash).toBe(row?.hash);
  });

  it('tells of no proof to who reads what is published, whose entries have revisions of their own', async () => {
    const { body } = await api.get<ListBody<Entry>>('/v1/audit/entries?limit=1');
    expect(body.items[0]?.proof).toBeNull();
    expect(await (await fetch(`${api.system.url}/changes`)).text()).not.toContain('app-entry__proof');
  });

  it('tells what was recorded on the occasion of a meeting, and leaves out what came before', async () => {
    const before = new Set((await entries('')).map(({ position }) => position));
    const meeting = await api.entered(OFFICER, 'meetings', {
      ...{ authority: 'Wexmoor Council', committee: 'Health, Education and Families Committee' },
      ...{ meeting: '2016-11-21', kind: 'ordinary' },
    });
    const held = await api.made(OFFICER, 'meetings', meeting, 'hold', { on: '2016-11-21' });
    const told = await entries(`occasion=${meeting.id}&minPosition=${held.position}`);
    expect(told.map(({ type }) => type)).toEqual(['MeetingHeld.v1', 'MeetingScheduled.v1']);
    expect(told.filter(({ position }) => before.has(position))).toEqual([]);
    const pages = await visitor(api.system, REVIEWER);
    const page = (await pages.get(`/changes?occasion=${meeting.id}`)).html;
    expect(page).toContain('On the occasion of one meeting');
    expect(page).toMatch(/app-entry__proof">(?:Sealed as leaf|Not sealed)/);
    expect((await pages.get(`/meetings/${meeting.id}`)).html).toContain(`occasion=${meeting.id}`);
    const none = await api.get<{ code: string }>(`/v1/audit/entries?occasion=${action.id}`, reader);
    expect([none.status, none.body.code]).toEqual([404, 'not-found']);
  });

  it('goes on after a position', async () => {
    const all = (await entries('order=ascending')).map(({ position }) => position);
    const rest = (await entries(`order=ascending&after=${all[9]}`)).map(({ position }) => position);
    expect(rest).toEqual(all.slice(10));
    const page = await api.get<ListBody<Entry>>(`/v1/audit/entries?limit=5&order=ascending&after=${all[9]}`, reader);
    const next = `/v1/audit/entries?limit=5&order=ascending&after=${all[9]}&cursor=${page.body.next}`;
    const second = await api.get<ListBody<Entry>>(next, reader);
    expect(second.body.items.map(({ position }) => position)).toEqual(all.slice(15, 20));
  });
});
