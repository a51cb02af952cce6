import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { GrantCodes, Sessions } from '#libs/identity/index.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { ApiJourney } from '#libs/testing/api-journey.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

const ADMINISTRATOR = 'Ruth Calloway';
const SAM = 'Sam Whitlock';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem({ guest: PUBLIC });
}, 60_000);
afterAll(() => system?.stop());

const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)?.id ?? '';
const addressOf = (name: string): string => `/people/${personIdOf(pseudonymOf(name))}`;

interface Visitor {
  get(path: string): Promise<{ status: number; html: string }>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** The hidden fields of a form of a page. */
  hidden(path: string, type: string): Promise<Record<string, string>>;
}

/** `ago`: minutes since they proved who they are. */
const visitor = async (name: string, ago = 0): Promise<Visitor> => {
  await system.token(name);
  const session = { person: pseudonymOf(name), name, claimed: [], authTime: new Date(Date.now() - ago * 60_000) };
  const id = await system.app.get(Sessions).begin(session, null);
  const cookie = `oversight-${new URL(system.url).port}-session=${id}`;
  const get = async (path: string) => {
    const answer = await fetch(system.url + path, { headers: { cookie } });
    return { status: answer.status, html: await answer.text() };
  };
  return {
    get,
    post: (path, fields, headers = {}) =>
      fetch(system.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: system.url, ...headers },
        body: new URLSearchParams(fields),
      }),
    hidden: async (path, type) => {
      const { html } = await get(path);
      const [, form = ''] = new RegExp(`<details[^>]* id="${type}"([^]*?)</form>`).exec(html) ?? [];
      return Object.fromEntries(
        [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, field = '', value = '']) => [
          field,
          value,
        ]),
      );
    },
  };
};

const READER = { role: 'reader', reason: 'She asked for it.' };

describe('a form that changes who may do what', () => {
  it('grants a role, and the page shows it, with who, when and why', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    await visitor(SAM);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    const sent = await ruth.post(addressOf(SAM), { ...hidden, ...READER, until: '20 September 2031' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${addressOf(SAM)}?done=GrantRole`]);
    const { html } = await ruth.get(`${addressOf(SAM)}?done=GrantRole`);
    expect(html).toContain('The role is granted.');
    expect(html).toContain('Before 20 September 2031');
    expect(html).toContain('She asked for it.');
    const own = await (await visitor(SAM)).get('/me');
    expect(own.html).toContain('Read what is open and published');
    expect(own.html).toMatch(/Ruth Calloway, \d+ \w+ \d{4} at/);
  });

  it('tells beside the field what is wrong, and loses nothing of what was typed', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    const typed = { ...hidden, role: 'verifier', until: '1 May 2020', reason: 'Because <he> “verifies”.' };
    const sent = await ruth.post(addressOf(SAM), typed);
    const html = await sent.text();
    expect(sent.status).toBe(422);
    expect(html).toMatch(/id="GrantRole-until-error"[^]*1 May 2020[^]*<\/p>/);
    expect(html).toContain('href="#GrantRole-until"');
    expect(html).toContain('value="1 May 2020"');
    expect(html).toContain('Because &lt;he&gt; “verifies”.');
    expect(html).toMatch(/<option value="verifier" selected/);
    expect((await ruth.get(addressOf(SAM))).html).not.toContain('Verifier</strong>');
  });

  it.each([
    ['no day', { until: 'soon' }, '“soon” is no day.'],
    ['no role', { role: '' }, 'Choose the role.'],
    ['no reason', { reason: '' }, 'reason'],
    ['another role', { role: 'king' }, 'Choose one of those that are offered.'],
    ['a body that is none', { body: 'everywhere' }, 'Choose one of those that are offered.'],
  ])('refuses %s', async (_, wrong, message) => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    const sent = await ruth.post(addressOf(SAM), { ...hidden, ...READER, ...wrong });
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain(message);
  });

  it('is refused from another origin, and without the token of the session', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    const foreign = await ruth.post(addressOf(SAM), { ...hidden, ...READER }, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    for (const form of ['guessed', ''])
      expect((await ruth.post(addressOf(SAM), { ...hidden, ...READER, form })).status).toBe(403);
  });

  it('is refused to who is nobody, with the way to sign in', async () => {
    const sent = await fetch(system.url + addressOf(SAM), {
      method: 'POST',
      body: new URLSearchParams({ do: 'GrantRole', revision: '0', ...READER }),
    });
    expect(sent.status).toBe(401);
    expect(await sent.text()).toContain('/sign-in?to=');
  });

  it('grants nobody a role of their own', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(ADMINISTRATOR), 'RevokeRole');
    const typed = { ...hidden, do: 'GrantRole', role: 'verifier', reason: 'I would like to.' };
    const sent = await ruth.post(addressOf(ADMINISTRATOR), typed);
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('Nobody grants a role to themselves');
    expect((await ruth.get(addressOf(ADMINISTRATOR))).html).not.toContain('id="GrantRole"');
  });

  it('leaves somebody who can grant', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(ADMINISTRATOR), 'RevokeRole');
    const sent = await ruth.post(addressOf(ADMINISTRATOR), { ...hidden, grant: '1', reason: 'No more.' });
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('Nobody else is an administrator without an end');
  });

  it('tells who typed while another changed it that it is otherwise now', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    await ruth.post(addressOf(SAM), { ...hidden, role: 'verifier', reason: 'First.' });
    const late = await ruth.post(addressOf(SAM), {
      ...hidden,
      role: 'regulator',
      reason: 'Second, kept.',
      until: '1/2/2027',
    });
    const html = await late.text();
    expect(late.status).toBe(422);
    expect(html).toContain('Somebody changed this while you typed.');
    expect(html).toContain('Second, kept.');
    const again = await ruth.hidden(addressOf(SAM), 'GrantRole');
    expect(again['seen']).not.toBe(hidden['seen']);
  });

  it('asks for a sign-in of the last five minutes, and keeps what was typed', async () => {
    const ruth = await visitor(ADMINISTRATOR, 6);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    const sent = await ruth.post(addressOf(SAM), { ...hidden, ...READER, reason: 'Typed before.' });
    expect(sent.status).toBe(403);
    const [, href = ''] = /href="(\/sign-in\?again=yes[^"]*)"/.exec(await sent.text()) ?? [];
    const to = new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]).get('to') ?? '';
    expect(to).toMatch(new RegExp(`^${addressOf(SAM)}\\?kept=`));
    expect((await (await visitor(ADMINISTRATOR)).get(to)).html).toContain('Typed before.');
    expect((await (await visitor('Imran Aziz')).get(to)).html).not.toContain('Typed before.');
  });

  it('is refused where the role went between form and sending', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const tom = 'Tom Lindqvist';
    const hidden = await ruth.hidden(addressOf(tom), 'GrantRole');
    const granted = await ruth.post(addressOf(tom), { ...hidden, role: 'administrator', reason: 'He helps.' });
    expect(granted.status).toBe(303);
    const his = await visitor(tom);
    const form = await his.hidden(addressOf(SAM), 'GrantRole');
    const again = await ruth.hidden(addressOf(tom), 'RevokeRole');
    expect((await ruth.post(addressOf(tom), { ...again, grant: '2', reason: 'Enough.' })).status).toBe(303);
    const sent = await his.post(addressOf(SAM), { ...form, ...READER });
    expect(sent.status).toBe(403);
    expect(await sent.text()).toContain('This takes the role of administrator');
    expect((await his.get('/people')).status).toBe(403);
  });

  it('opens a service account, extends and ends it', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden('/services', 'OpenService');
    const typed = { name: 'Nightly report', client: 'nightly', owner: pseudonymOf('Amara Okafor') };
    const wrong = await ruth.post('/services', {
      ...hidden,
      ...typed,
      moves: 'action/VerifyCompletion',
      until: '1/2/2027',
    });
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(html).toMatch(/id="OpenService-moves-error"[^]*never grants, verifies/);
    expect(html).toContain('action/VerifyCompletion</textarea>');
    const moves = 'action/ReportProgress\n\naction/ReportProgress';
    const opened = await ruth.post('/services', { ...hidden, ...typed, moves, until: '1/2/2027' });
    const page = (opened.headers.get('location') ?? '').split('?')[0] ?? '';
    expect((await ruth.get(`${page}?done=OpenService`)).html).toContain('Before 1 February 2027');
    const end = await ruth.hidden(page, 'EndService');
    expect((await ruth.post(page, { ...end, reason: 'No longer needed.' })).status).toBe(303);
    expect((await ruth.get(page)).html).not.toContain('id="EndService"');
  });

  it('takes no other move than those of its page, and no rubbish', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const hidden = await ruth.hidden(addressOf(SAM), 'GrantRole');
    for (const wrong of [{ do: 'JoinPerson' }, { do: 'CloseAction' }, { do: '__proto__' }, { seen: 'x' }])
      expect((await ruth.post(addressOf(SAM), { ...hidden, ...READER, ...wrong })).status).toBe(400);
  });
});

describe('pages of people', () => {
  it('show nothing of what somebody may not see or do', async () => {
    const imran = await visitor('Imran Aziz');
    const { html } = await imran.get(addressOf(SAM));
    expect(html).not.toContain('method="post" action="/people');
    for (const path of ['/people', addressOf(SAM), '/services', '/who-could']) {
      const refused = await (await visitor('Amara Okafor')).get(path);
      expect(refused.status).toBe(403);
      expect(refused.html).toContain('This takes the role of administrator');
      expect(refused.html).not.toContain(SAM);
      const guest = await fetch(system.url + path);
      expect(guest.status).toBe(401);
      expect(await guest.text()).toContain(`/sign-in?${new URLSearchParams({ to: path }).toString()}`);
    }
    const own = await (await visitor('Amara Okafor')).get('/me');
    expect(own.html).not.toContain('href="/people"');
  });

  it('list people by role and name', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const named = await ruth.get('/people?name=okafor');
    expect(named.html).toContain('Amara Okafor');
    expect(named.html).not.toContain('Imran Aziz');
    const regulators = await ruth.get('/people?role=regulator');
    expect(regulators.html).toContain('Imran Aziz');
    expect(regulators.html).not.toContain('Amara Okafor');
  });

  it('tell by name before which body a role holds', async () => {
    await (await ApiJourney.of(system)).recordSample();
    const ruth = await visitor(ADMINISTRATOR);
    const page = addressOf('Joan Ellery');
    const hidden = await ruth.hidden(page, 'GrantRole');
    const { html } = await ruth.get(page);
    const [, select = ''] = /<select[^>]*id="GrantRole-body"[^>]*>([^]*?)<\/select>/.exec(html) ?? [];
    const [, body = '', name = ''] = /<option value="([0-9a-f-]{36})"[^>]*>([^<]+)</.exec(select) ?? [];
    expect(name).not.toBe('');
    const sent = await ruth.post(page, { ...hidden, role: 'chair', body, reason: 'Elected.' });
    expect(sent.status).toBe(303);
    const granted = await ruth.get(page);
    expect(granted.html).toMatch(new RegExp(`Chair</strong>[^]*data-label="Where"[^]*${name}`));
    expect(granted.html).not.toContain('another record');
    const listed = await ruth.get(`/people?scope=${body}`);
    expect(listed.html).toContain(`Chair, ${name}`);
    expect(listed.html).not.toContain('Imran Aziz');
    const could = await ruth.get(`/who-could?could=action%2FReportProgress&place=body%2F${body}`);
    expect(could.html).toContain('Amara Okafor');
  });

  it('tell who could do what', async () => {
    const ruth = await visitor(ADMINISTRATOR);
    const { html } = await ruth.get('/who-could?could=action%2FVerifyCompletion');
    expect(html).toContain('Priya Raman');
    expect(html).not.toContain('>Amara Okafor<');
    expect((await ruth.get('/who-could?could=action%2FVerifyCompletion&on=2020-01-01')).html).toContain(
      'Nobody could.',
    );
  });

  it('tell a guest what a guest reads', async () => {
    const guest = await fetch(`${system.url}/me`);
    expect(guest.status).toBe(200);
    expect(await guest.text()).toContain('You are not signed in');
  });
});

describe('a role that was granted at the machine', () => {
  const codeFor = (name: string) =>
    system.app.get(GrantCodes).make({
      ...{ person: pseudonymOf(name), role: 'reader', authority: null, body: null, until: null },
      ...{ grantedBy: 'root', reason: 'Nobody is left who grants.' },
    });
  const tokenIn = (html: string): string =>
    /action="\/me"[^]*?<input type="hidden" name="form" value="([^"]*)">/.exec(html)?.[1] ?? '';

  it('is taken up on the page of who it was made for, by its code', async () => {
    const sam = await visitor(SAM);
    const form = tokenIn((await sam.get('/me')).html);
    const wrong = await sam.post('/me', { form, code: await codeFor(ADMINISTRATOR) });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('it is not yours')]);
    expect((await sam.post('/me', { form: 'guessed', code: await codeFor(SAM) })).status).toBe(403);
    const done = await sam.post('/me', { form, code: ` ${await codeFor(SAM)} ` });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/me']);
    expect((await sam.get('/me')).html).toContain('root');
  });
});
