import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { addMonths } from '#libs/calendar/plain-date.js';
import { RECORD_KINDS } from '#libs/domain/deciders.js';
import { authorityKey } from '#libs/domain/authority/natural-key.js';
import { lifecycleOf } from '#libs/domain/moves.js';
import { ROLE_NAMES, ROLES } from '#libs/domain/rights/roles.js';
import type { GrantScope } from '#libs/domain/rights/scope.js';
import { isByHand } from '#libs/domain/shared/moves/lifecycle.js';
import { Sessions } from '#libs/identity/index.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { ApiJourney, type ChangedBody } from '#libs/testing/api-journey.js';
import { bodyOf } from '#libs/testing/rights/bodies.js';
import { routesIn, type Route } from '#libs/testing/rights/routes.js';
import { startTestSystem } from '#libs/testing/system.js';
import { KIND_WORDS } from '#libs/words/kinds.js';

const [AMARA, SAM, JOAN, IMRAN] = ['Amara Okafor', 'Sam Whitlock', 'Joan Ellery', 'Imran Aziz'];
const [NORTH, SOUTH] = ['Northbridge Borough Council', 'Southmere Council'];
/** What stands in the texts of the things before each body, and in no name that is open. */
const MARKS = ['Alderwick', 'Brackenby', 'Cresswold'] as const;
const BODIES = [
  { authority: NORTH, committee: 'The Audit Committee' },
  { authority: NORTH, committee: 'The Housing Committee' },
  { authority: SOUTH, committee: 'The Schools Committee' },
] as const;

const DOCUMENT = { sha256: 'b'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };

/** Some hundreds of requests each. */
jest.setTimeout(120_000);

let api: ApiJourney;
let routes: readonly Route[];
/** The ids of things before each body, by the path of their kind. */
const things: Record<string, string>[] = [];
const cookies = new Map<string, string>();

const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';

const grant = async (name: string, roles: readonly (typeof ROLE_NAMES)[number][], scope: GrantScope) => {
  const people = api.system.app.get(PeopleCommands);
  const id = systemIds.next();
  const by = { actor: pseudonymOf(name), correlationId: id, causationId: id };
  await people.join(name, by, pseudonymOf(name));
  for (const role of roles) {
    const until = ROLES[role].mustEnd ? addMonths(systemClock.today(), 6) : null;
    const granting = { role, ...scope, from: null, until };
    const outcome = await people.grantAtMachine(pseudonymOf(name), granting, {
      ...by,
      user: 'test',
      reason: 'A test.',
    });
    if (!outcome.ok) throw new Error(`${role}: ${outcome.refusal.message}`);
  }
};
/** All roles that can hold so: whoever holds one of them may no more than whoever holds all. */
const rolesFor = (holds: 'authority' | 'body') =>
  ROLE_NAMES.filter((role) => (ROLES[role].holds as readonly string[]).includes(holds));

const enterAll = async (scope: (typeof BODIES)[number], mark: string): Promise<Record<string, string>> => {
  const made = (path: string, body: object) => api.entered<ChangedBody>(AMARA, path, body);
  const enter = async (path: string, body: object) => (await made(path, body)).id;
  const before = { ...scope, meeting: '2026-11-10' };
  const paper = { ...before, itemNo: '7', classification: 'Open', title: `Report on ${mark}`, document: DOCUMENT };
  const report = await made('reports', paper);
  const reportId = report.id;
  const framework = {
    framework: 'ofsted-ilacs-2023',
    starts: `2026-10-1${MARKS.findIndex((each) => each === mark)}`,
    announced: '2026-09-28',
  };
  const inspectionId = await enter('inspections', { ...before, ...framework, leadInspector: `Of ${mark}` });
  const plan = { inspectionId, reportId, title: `Plan for ${mark}` };
  const meetingId = await enter('meetings', { ...before, kind: 'ordinary' });
  return {
    meetings: meetingId,
    trackers: await enter('trackers', { meetingId }),
    bodies: (report.state['scope'] as { body: string }).body,
    ...{ reports: reportId, inspections: inspectionId, 'action-plans': await enter('action-plans', plan) },
    recommendations: await enter('recommendations', { reportId, no: '1', kind: 'request', text: `Improve ${mark}` }),
    actions: await enter('actions', { reportId, number: 1, objective: `Repair ${mark}` }),
    commitments: await enter('commitments', {
      reportId,
      paragraph: 15,
      text: `A promise for ${mark}`,
      to: 'the committee',
    }),
  };
};

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC, people: 'none' }));
  routes = routesIn(api.system.app);
  await grant(AMARA, ['records officer'], { authority: null, body: null });
  for (const [n, body] of BODIES.entries()) things.push(await enterAll(body, MARKS[n]!));
  await grant(SAM, rolesFor('authority'), { authority: naturalId(authorityKey('northbridge')), body: null });
  await grant(JOAN, rolesFor('body'), { authority: null, body: things[0]!['bodies']! });
  await grant(IMRAN, ['reader'], { authority: null, body: null });
  for (const name of [SAM, JOAN, IMRAN]) {
    await api.system.token(name);
    const session = { person: pseudonymOf(name), name, claimed: [], authTime: new Date() };
    const id = await api.system.app.get(Sessions).begin(session, null);
    cookies.set(name, `oversight-${new URL(api.system.url).port}-session=${id}`);
  }
}, 180_000);
afterAll(() => api?.stop());

const post = async (name: string, path: string, body: object): Promise<number> => {
  const headers = { 'content-type': 'application/json', 'if-match': '"0"', ...(await api.bearer(name)) };
  const answer = await fetch(api.system.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  await answer.text();
  return answer.status;
};
const get = async (name: string, path: string): Promise<{ status: number; text: string }> => {
  const credential = path.startsWith('/v1/') ? await api.bearer(name) : { cookie: cookies.get(name)! };
  const answer = await fetch(api.system.url + path, { headers: { ...credential }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};

const another = (kind: string): string => things[1]![kind === 'body' ? 'bodies' : `${kind}s`] ?? randomUUID();

/** Every move of the things before a body; of evidence there is none here. */
const movesOf = (n: number): readonly (readonly [path: string, body: object])[] =>
  RECORD_KINDS.flatMap((kind) => {
    const id = things[n]![KIND_WORDS[kind].path];
    if (id === undefined) return [];
    return Object.values(lifecycleOf(kind).moves)
      .filter((move) => isByHand(move) && !move.from.includes('none'))
      .filter(({ fields }) => !JSON.stringify(fields ?? {}).includes('"of":"evidence"'))
      .map(
        ({ verb, fields = {} }) =>
          [
            `/v1/${KIND_WORDS[kind].path}/${id}/${verb}`,
            { ...bodyOf(fields, another, pseudonymOf(IMRAN)), reason: 'Why' },
          ] as const,
      );
  });

/** Which marks each may see. */
const SEES: readonly (readonly [string, readonly string[]])[] = [
  [SAM, [MARKS[0], MARKS[1]]],
  [JOAN, [MARKS[0]]],
  [IMRAN, []],
];

describe('a role holds where it was granted, and nowhere else:', () => {
  it.each([SAM, JOAN])('no move of a thing before another body is made by %s', async (name) => {
    const wrong: string[] = [];
    for (const [path, body] of movesOf(2)) {
      const status = await post(name, path, body);
      if (![403, 404].includes(status)) wrong.push(`${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(movesOf(2).length).toBeGreaterThan(30);
    expect([403, 404]).not.toContain(await post(name, `/v1/actions/${things[0]!['actions']!}/agree`, {}));
  });

  it.each([SAM, JOAN])('nothing is begun before another body by %s', async (name) => {
    const { reports = '', inspections = '', meetings = '' } = things[2]!;
    const before = { ...BODIES[2], meeting: '2026-11-11' };
    const begun: readonly (readonly [string, object])[] = [
      ['reports', { ...before, itemNo: '8', classification: 'Open', title: 'Another', document: DOCUMENT }],
      ['inspections', { ...before, framework: 'ofsted-ilacs-2023', starts: '2026-10-06', announced: '2026-09-28' }],
      ['meetings', { ...before, kind: 'ordinary' }],
      ['trackers', { meetingId: meetings }],
      ['recommendations', { reportId: reports, no: '2', kind: 'request', text: 'Another' }],
      ['actions', { reportId: reports, number: 2, objective: 'Another' }],
      ['action-plans', { reportId: reports, inspectionId: inspections, title: 'Another' }],
      ['commitments', { reportId: reports, paragraph: 16, text: 'Another', to: 'the committee' }],
      ['judgements', { inspectionId: inspections, reportId: reports, code: 'overall', grade: 'Inadequate' }],
    ];
    for (const [path, body] of begun)
      expect([path, [403, 404].includes(await post(name, `/v1/${path}`, body))]).toEqual([path, true]);
  });

  it.each(SEES)('lists, boards and comparisons tell %s of nothing else', async (name, sees) => {
    const wrong: string[] = [];
    let seen = new Set<string>();
    for (const { path } of routes.filter(
      (route) => route.method === 'GET' && !/[:*]|sign-|docs|openapi/.test(route.path),
    )) {
      const { status, text } = await get(name, `${path}${path.endsWith('/compare') ? '?fromOn=2016-01-01' : ''}`);
      const told = MARKS.filter((mark) => text.includes(mark));
      seen = new Set([...seen, ...told]);
      for (const mark of told) if (!sees.includes(mark)) wrong.push(`${path}: ${status} tells of ${mark}`);
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual([...sees]);
  });

  it.each(SEES)('a thing before another body is none to %s, at every address of it', async (name, sees) => {
    const wrong: string[] = [];
    const ofThings = routes.filter(
      ({ method, path }) => method === 'GET' && /\/:id(\/|$)/.test(path) && !path.includes('/do/'),
    );
    for (const [n, mark] of MARKS.entries())
      for (const { path } of ofThings) {
        const id = things[n]![path.replace(/^\/v1/, '').split('/')[1] ?? ''];
        if (id === undefined || path.includes(':no') || path.includes('/bodies')) continue;
        const { status, text } = await get(name, path.replace(':id', id));
        if (!sees.includes(mark) && (status === 200 || text.includes(mark))) wrong.push(`${path}: ${status}`);
        if (sees.includes(mark) && /^\/v1\/[^/]+\/:id$/.test(path) && status !== 200)
          wrong.push(`${path}: ${status}, but it is theirs`);
      }
    expect(wrong).toEqual([]);
  });

  it('who owns an action tells of it, and of no other', async () => {
    const [own = '', other = ''] = [things[2]!['actions'], things[1]!['actions']];
    const owner = { owner: { person: pseudonymOf(IMRAN) } };
    const assigned = await api.made(AMARA, 'actions', { id: own, revision: '0' }, 'assign-owner', owner);
    await api.get(`/v1/actions/${own}?minPosition=${assigned.position!}`, await api.bearer(AMARA));
    expect((await get(IMRAN, `/v1/actions/${own}`)).text).toContain(MARKS[2]);
    expect((await get(IMRAN, `/v1/actions/${other}`)).status).toBe(404);
    const progress = { rag: 'green', rule: null, percent: 10, note: 'Begun' };
    for (const [id, refused] of [
      [own, false],
      [other, true],
    ] as const)
      expect([403, 404].includes(await post(IMRAN, `/v1/actions/${id}/report-progress`, progress))).toBe(refused);
    expect(await post(IMRAN, `/v1/actions/${own}/cancel`, { reason: 'Why' })).toBe(403);
  });
});
