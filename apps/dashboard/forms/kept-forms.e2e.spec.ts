import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { Sessions } from '#libs/identity/index.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const [RUTH, IMRAN, SAM, AMARA] = ['Ruth Calloway', 'Imran Aziz', 'Sam Whitlock', 'Amara Okafor'];
const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';
const PAGE = `/people/${personIdOf(pseudonymOf(SAM))}`;
const TYPED = { do: 'GrantRole', role: 'reader', reason: 'Typed <b>before</b>.' };
const WORDS = 'Typed &lt;b&gt;before&lt;/b&gt;.';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ guest: PUBLIC });
  for (const name of [RUTH, IMRAN, SAM, AMARA]) await system.token(name);
}, 60_000);
afterAll(() => system?.stop());

const sql = (text: string) => system.app.get(DataSource).query<{ row: string }[]>(text);
const cookieOf = (id: string): string => `oversight-${new URL(system.url).port}-session=${id}`;
const begin = (name: string, before: string | null = null): Promise<string> =>
  system.app.get(Sessions).begin({ person: pseudonymOf(name), name, claimed: [], authTime: new Date() }, before);

const get = async (id: string | null, path: string): Promise<string> =>
  (await fetch(system.url + path, { headers: id === null ? {} : { cookie: cookieOf(id) } })).text();
const send = async (id: string | null, fields: Record<string, string>, path = PAGE, origin = system.url) => {
  const headers = { origin, ...(id !== null && { cookie: cookieOf(id) }) };
  const body = new URLSearchParams(fields);
  const answer = await fetch(system.url + path, { method: 'POST', redirect: 'manual', headers, body });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' };
};
const hiddenIn = async (id: string): Promise<Record<string, string>> => {
  const [, form = ''] = /<details[^>]* id="GrantRole"([^]*?)<\/form>/.exec(await get(id, PAGE)) ?? [];
  const fields = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
};
/** Where the page of a kept form leads after the sign-in. */
const backIn = (html: string): string => {
  const [, search = ''] = /href="\/sign-in\?([^"]*)"/.exec(html) ?? [];
  return new URLSearchParams(search.replaceAll('&amp;', '&')).get('to') ?? '';
};

describe('a form whose session ended', () => {
  it.each([
    [
      'by the clock',
      'reader',
      (id: string) => sql(`update sessions.session set seen = seen - interval '31 minutes'`).then(() => id),
    ],
    [
      'of itself after twelve hours',
      'verifier',
      (id: string) => sql(`update sessions.session set began = began - interval '13 hours'`).then(() => id),
    ],
    [
      'because they signed out in another tab',
      'authorising officer',
      async (id: string) => (await system.app.get(Sessions).end(id), null),
    ],
    ['and is gone with its row', 'records officer', (id: string) => sql('delete from sessions.session').then(() => id)],
  ])('%s comes back to who typed it, is sent, and is recorded once', async (_, role, ends) => {
    const typed = { ...TYPED, role };
    const first = await begin(RUTH);
    const hidden = await hiddenIn(first);
    const cookie = await ends(first);
    const over = await send(cookie, { ...hidden, ...typed });
    expect(over.status).toBe(401);
    expect(over.html).toContain('Your sign-in is over');
    expect(over.html).toContain('What you typed is kept for an hour.');
    expect(over.html).not.toContain('before');
    const back = backIn(over.html);
    expect(back).toMatch(new RegExp(`^${PAGE}\\?kept=[\\w-]{43}$`));
    const again = await begin(RUTH);
    const page = await get(again, back);
    expect(page).toContain('What you typed is here again. Nothing of it is recorded yet.');
    expect(page).toContain(WORDS);
    expect(page).toMatch(new RegExp(`<option value="${role}" selected`));
    const before = (await get(again, PAGE)).split(WORDS).length;
    const sent = await send(again, { ...(await hiddenIn(again)), ...typed });
    expect([sent.status, sent.location]).toEqual([303, `${PAGE}?done=GrantRole`]);
    expect((await get(again, PAGE)).split(WORDS).length).toBe(before + 2);
  });

  it('comes back also where it can have a file, without the file', async () => {
    const first = await begin(AMARA);
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(await get(first, '/papers/new')) ?? [];
    await system.app.get(Sessions).end(first);
    const body = new FormData();
    for (const [name, value] of Object.entries({ form, text: 'A pasted paper.', authority: 'Wexmoor Council' }))
      body.append(name, value);
    body.append('file', new Blob(['Its file.'], { type: 'text/plain' }), 'paper.txt');
    const headers = { origin: system.url, cookie: cookieOf(first) };
    const over = await fetch(`${system.url}/papers/new`, { method: 'POST', redirect: 'manual', headers, body });
    expect(over.status).toBe(401);
    const page = await get(await begin(AMARA), backIn(await over.text()));
    expect(page).toContain('What you typed is here again.');
    expect(page).toContain('A pasted paper.');
    expect(page).toContain('value="Wexmoor Council"');
  });

  it('shows nothing of it to anybody else', async () => {
    const first = await begin(RUTH);
    const hidden = await hiddenIn(first);
    await system.app.get(Sessions).end(first);
    const back = backIn((await send(null, { ...hidden, ...TYPED, reason: 'For her eyes.' })).html);
    for (const reader of [await begin(IMRAN), null]) expect(await get(reader, back)).not.toContain('For her eyes.');
    expect(await get(await begin(IMRAN), back)).toContain('What was typed before the sign-in is not here.');
    expect(JSON.stringify(await sql('select k::text as row from sessions.kept_words k'))).not.toContain('her eyes');
    expect(await get(await begin(RUTH), back)).toContain('For her eyes.');
    await sql(`update sessions.kept_words set kept_at = kept_at - interval '1 hour'`);
    expect(await get(await begin(RUTH), back)).not.toContain('For her eyes.');
  });

  it('keeps nothing that a stranger, or a page of another origin, sends', async () => {
    const ruth = await begin(RUTH);
    const hidden = await hiddenIn(ruth);
    await sql('delete from sessions.kept_words');
    for (const form of ['guessed', '', ruth]) expect((await send(null, { ...TYPED, form })).status).toBe(401);
    expect((await send(null, { ...hidden, ...TYPED }, PAGE, 'https://evil.example')).status).toBe(403);
    expect((await send(null, { ...hidden, ...TYPED, reason: 'x'.repeat(600_000) })).status).toBe(413);
    expect(await sql('select from sessions.kept_words')).toEqual([]);
  });
});

describe('a form of another session than the browser’s', () => {
  it('of the same person comes back at once, and can be sent', async () => {
    const first = await begin(RUTH);
    const hidden = await hiddenIn(first);
    const second = await begin(RUTH, first);
    const sent = await send(second, { ...hidden, ...TYPED, reason: 'Typed in the first tab.' });
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/\?kept=/)]);
    expect(await get(second, sent.location)).toContain('Typed in the first tab.');
  });

  it('of somebody else is refused, and kept for them', async () => {
    const hidden = await hiddenIn(await begin(RUTH));
    const imran = await begin(IMRAN);
    const sent = await send(imran, { ...hidden, ...TYPED, reason: 'Hers.' });
    expect(sent.status).toBe(403);
    expect(sent.html).toContain('Somebody else is signed in now');
    expect(sent.html).toContain('/sign-in?again=yes');
    expect(await get(imran, backIn(sent.html))).not.toContain('Hers.');
    expect(await get(await begin(RUTH), backIn(sent.html))).toContain('Hers.');
  });

  it('signs out who it was made for, and nobody else', async () => {
    const first = await begin(RUTH);
    const form = (await hiddenIn(first))['form'] ?? '';
    const imran = await begin(IMRAN);
    expect((await send(imran, { form }, '/sign-out')).status).toBe(403);
    expect(await get(imran, '/me')).toContain('Signed in as Imran Aziz');
    const second = await begin(RUTH, first);
    expect((await send(second, { form }, '/sign-out')).status).toBe(303);
    expect(await get(second, '/me')).not.toContain('Signed in as');
  });

  it('comes back to the page of any move, and leads a guest there to sign in', async () => {
    const [page, first] = ['/bodies/do/establish', await begin(AMARA)];
    const [, form = ''] = /name="form" value="([^"]*)"/.exec(await get(first, page)) ?? [];
    await system.app.get(Sessions).end(first);
    const back = backIn((await send(first, { form, go: 'record', name: 'Harbour Board' }, page)).html);
    expect(back).toMatch(new RegExp(`^${page}\\?kept=`));
    expect(await get(null, back)).toContain(new URLSearchParams({ to: back }).toString());
    const again = await get(await begin(AMARA), back);
    expect(again).toContain('Nothing of it is recorded yet.');
    expect(again).toContain('value="Harbour Board"');
  });

  it('keeps the code of a role', async () => {
    const first = await begin(SAM);
    const [, form = ''] = /action="\/me"[^]*?name="form" value="([^"]*)"/.exec(await get(first, '/me')) ?? [];
    await system.app.get(Sessions).end(first);
    const back = backIn((await send(first, { form, code: 'of-the-machine' }, '/me')).html);
    expect(await get(await begin(SAM), back)).toContain('value="of-the-machine"');
  });
});
