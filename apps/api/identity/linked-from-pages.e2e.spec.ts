import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { AccessEntries, AccessLog } from '#libs/access-log/index.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemClock, systemIds } from '#libs/application/system.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { Sessions } from '#libs/identity/index.js';
import { ApiJourney, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { startTestSystem } from '#libs/testing/system.js';

const [AMARA, JOAN, SAM, RUTH] = ['Amara Okafor', 'Joan Ellery', 'Sam Whitlock', 'Ruth Calloway'];
const SINCE = 'fromOn=2016-01-01';

let api: ApiJourney;
const cookies = new Map<string, string>();
const found = new Map<string, ThingBody>();
const one = (path: string): ThingBody => found.get(path)!;

const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';
const begin = async (name: string, minutesAgo = 0): Promise<string> => {
  const authTime = new Date(Date.now() - minutesAgo * 60_000);
  const session = { person: pseudonymOf(name), name, claimed: [], authTime };
  const id = await api.system.app.get(Sessions).begin(session, null);
  return `oversight-${new URL(api.system.url).port}-session=${id}`;
};
const fetched = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(api.system.url + path, { method, headers, redirect: 'manual' });
const seen = async (path: string, name?: string): Promise<[number, string]> => {
  const answer = await fetched(path, name === undefined ? {} : { cookie: cookies.get(name)! });
  return [answer.status, await answer.text()];
};
/** Every address that pages link to and the API answers. */
const linked = (): readonly string[] => [
  `/v1/imports/${one('imports').id}/document`,
  `/v1/evidence/${one('evidence').id}/document`,
  `/v1/compare?${SINCE}&format=csv`,
  `/v1/actions/${one('actions').id}/compare?${SINCE}&format=csv`,
];

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC }));
  await api.recordSample();
  const amara = await api.bearer(AMARA);
  const load = async (path: string) => {
    const { body } = await api.get<ListBody>(`/v1/${path}?limit=1`, amara);
    found.set(path, body.items[0]!);
  };
  for (const path of ['reports', 'imports', 'actions']) await load(path);
  const kept = await api.upload<{ sha256: string }>(AMARA, 'documents?name=done.txt', 'It is done.');
  const of = { action: one('actions').id };
  const evidence = { document: kept.body.sha256, of, title: 'Certificate', speaksOf: '2017-09-01' };
  found.set('evidence', (await api.entered(AMARA, 'evidence', evidence)) as unknown as ThingBody);
  for (const name of [AMARA, JOAN, SAM, RUTH]) {
    await api.system.token(name);
    cookies.set(name, await begin(name));
  }
}, 60_000);
afterAll(() => api?.stop());

describe('what pages link to', () => {
  it('is had by who is signed in at the browser, kept nowhere, and by no guest', async () => {
    for (const path of linked()) {
      const mine = await fetched(path, { cookie: cookies.get(AMARA)!, 'sec-fetch-site': 'same-origin' });
      const bytes = await mine.text();
      expect([path, mine.status, mine.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
      expect(mine.headers.get('vary')).toMatch(/\bCookie\b/);
      const guest = await fetched(path);
      expect([path, guest.status]).toEqual([path, path.startsWith('/v1/compare') ? 200 : 404]);
      expect(await guest.text()).not.toBe(bytes);
      for (const cookie of [`${cookies.get(AMARA)!}x`, cookies.get(JOAN)!])
        expect([path, (await fetched(path, { cookie })).status]).toEqual([path, guest.status]);
      const foreign = await fetched(path, { cookie: cookies.get(AMARA)!, 'sec-fetch-site': 'cross-site' });
      expect([path, foreign.status]).toEqual([path, guest.status]);
    }
  });

  it('is all that the pages of a thing, an import and a comparison link to', async () => {
    const pages = [
      ...[`/actions/${one('actions').id}`, `/evidence/${one('evidence').id}`, `/imports/${one('imports').id}`],
      ...[`/imports/${one('imports').id}/paper`, `/compare?${SINCE}`, `/actions/${one('actions').id}/compare?${SINCE}`],
    ];
    const hrefs = new Set<string>();
    for (const page of pages) {
      const [status, html] = await seen(page, AMARA);
      expect([page, status]).toEqual([page, 200]);
      for (const [, href = ''] of html.matchAll(/href="(\/v1\/[^"]*)"/g)) hrefs.add(href.replaceAll('&amp;', '&'));
    }
    // Four files, and of an action and of a piece of evidence a dossier, as a page and as an archive.
    expect(hrefs.size).toBe(8);
    for (const href of hrefs) expect([href, (await seen(href, AMARA))[0]]).toEqual([href, 200]);
  });

  it('asks for a sign-in of the last five minutes where it is a file of what guests may not read', async () => {
    const [stale, joan] = [await begin(AMARA, 6), await begin(JOAN, 6)];
    const { pathname, searchParams } = new URL(
      (await fetched(linked()[2]!, { cookie: stale })).headers.get('location')!,
      api.system.url,
    );
    expect([pathname, searchParams.get('again'), searchParams.get('to')]).toEqual([
      ...['/sign-in', 'yes', `/compare?${SINCE}`],
    ]);
    const ofThing = await fetched(linked()[3]!, { cookie: stale });
    expect(ofThing.status).toBe(303);
    expect((await fetched(`/v1/compare?${SINCE}`, { cookie: stale })).status).toBe(200);
    expect((await fetched(linked()[0]!, { cookie: stale })).status).toBe(200);
    expect((await fetched(linked()[2]!, { cookie: joan })).status).toBe(200);
  });

  it('is all that a session has of the API: nothing else is read by it, and nothing changed', async () => {
    const { body: all } = await api.get<ListBody>('/v1/actions?limit=1', await api.bearer(AMARA));
    const [, list] = await seen('/v1/actions?limit=1', AMARA);
    expect([all.total > 0, (JSON.parse(list) as ListBody).total]).toEqual([true, 0]);
    for (const path of ['/v1/people', '/v1/access-log']) expect((await seen(path, RUTH))[0]).toBe(401);
    for (const path of [`/v1/actions/${one('actions').id}/agree`, '/v1/imports', linked()[0]!]) {
      const answer = await fetched(path, { cookie: cookies.get(AMARA)!, origin: api.system.url }, 'POST');
      expect([path, [401, 405].includes(answer.status)]).toEqual([path, true]);
    }
  });
});

describe('a page', () => {
  it('that somebody may not see tells the access log of it', async () => {
    expect((await seen('/people', AMARA))[0]).toBe(403);
    await api.system.app.get(AccessLog).writeAll();
    const { items } = await api.system.app.get(AccessEntries).list({ day: systemClock.today() }, 200, null);
    const refused = items.filter(({ kind, words }) => kind === 'refused' && words?.who === pseudonymOf(AMARA));
    expect(refused.map(({ words }) => [words?.cause, words?.operation])).toContainEqual([
      ...['not-permitted', 'GetPeoplePage'],
    ]);
  });

  it('says what its reader sees, where that is not all', async () => {
    const { scope } = one('actions');
    const person = pseudonymOf(SAM);
    const by = { actor: person, correlationId: systemIds.next(), causationId: systemIds.next() };
    const chair = { role: 'chair', authority: null, body: scope!.body, from: null, until: null } as const;
    await api.system.app
      .get(PeopleCommands)
      .grantAtMachine(person, chair, { ...by, user: 'test', reason: 'A test asks it.' });
    const published = 'You see what is published.';
    const scoped = 'You see what is unpublished before your committees only.';
    const says = async (name?: string) => {
      const [, html] = await seen('/', name);
      return [published, scoped].filter((line) => html.includes(line));
    };
    expect(await says()).toEqual([published]);
    expect(await says(JOAN)).toEqual([published]);
    expect(await says(SAM)).toEqual([scoped]);
    expect(await says(AMARA)).toEqual([]);
  });
});

describe('the paper of a report', () => {
  it('is a guest’s to read from its day of publication, where its words are quoted, and was never there before', async () => {
    const { id } = one('imports');
    const paper = [`/imports/${id}/paper`, `/v1/imports/${id}/document`];
    for (const path of paper) expect([path, (await seen(path))[0]]).toEqual([path, 404]);
    const report = await api.made(AMARA, 'reports', one('reports'), 'publish', { on: '2016-05-13' });
    expect(report.state.status).toBe('published');
    await api.get('/v1/reports?minPosition=' + report.position!, await api.bearer(AMARA));
    const [status, text] = await seen(paper[0]!);
    expect(status).toBe(200);
    expect(text).toContain(`/reports/${report.id}`);
    expect(text).not.toContain(`href="/imports/${id}"`);
    const [, bytes] = await seen(paper[1]!);
    expect(bytes).toContain('Wexmoor');
    const { body } = await api.get<ListBody>('/v1/recommendations?limit=1');
    const [, thing] = await seen(`/recommendations/${body.items[0]!.id}`);
    const href = /href="(\/imports\/[^"]*\/paper\?[^"]*)"/.exec(thing)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await seen(href.split('#')[0]!))[1]).toContain('<mark id="passage">');
  });
});
