import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import {
  ApiJourney,
  type ChangedBody,
  type ListBody,
  type ProblemBody,
  type ThingBody,
} from '#libs/testing/api-journey.js';
import { ClockSetAhead } from '#libs/testing/ids.js';
import { startTestSystem } from '#libs/testing/system.js';

const RUTH = 'Ruth Calloway';
const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';
const PRIYA = 'Priya Raman';
const SAM = 'Sam Whitlock';
const REASON = 'She has left the committee.';

const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)!.id;
const idOf = (name: string): string => personIdOf(pseudonymOf(name));

let api: ApiJourney;
/** Of the web process. */
const clock = new ClockSetAhead(0);

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ clock, guest: PUBLIC }));
  await api.recordSample();
  // Whoever signs in is in the record.
  await api.get('/v1/authorities', await api.bearer(SAM));
});
afterAll(() => api?.stop());

const asked = async <T>(path: string, name = RUTH): Promise<{ status: number; body: T }> =>
  api.get<T>(path, await api.bearer(name));

const person = async (name: string): Promise<ThingBody> => (await asked<ThingBody>(`/v1/people/${idOf(name)}`)).body;

/** On the person as they are now. */
const change = async <T = ChangedBody>(as: string, of: string, verb: string, body: object) =>
  api.change<T>(as, `/v1/people/${idOf(of)}/${verb}`, (await person(of)).revision, body);

const grant = (as: string, to: string, role: string, more: object = {}) =>
  change(as, to, 'grant-role', { role, reason: REASON, ...more });

const reached = (position: string | null): string => (position === null ? '' : `minPosition=${position}`);

describe('people', () => {
  it('are told to an administrator, with every role that they were granted', async () => {
    const { items } = (await asked<ListBody>('/v1/people')).body;
    expect(items.map(({ title }) => title).sort()).toEqual(EMBEDDED_PEOPLE.map(({ name }) => name).sort());
    expect((await person(PRIYA)).state).toMatchObject({
      status: 'active',
      grants: [
        { no: 1, role: 'verifier', ended: null },
        { no: 2, role: 'governance reviewer', ended: null },
      ],
    });
  });

  it('are told to nobody else but who looks at how the record is kept', async () => {
    expect((await asked('/v1/people', PRIYA)).status).toBe(200);
    for (const path of ['people', `people/${idOf(AMARA)}`, `people/${idOf(AMARA)}/history`, 'services'])
      expect([path, (await asked(`/v1/${path}`, AMARA)).status]).toEqual([path, 403]);
    expect((await api.get(`/v1/people`)).status).toBe(401);
  });

  it('have a history of who granted what, and when', async () => {
    const { items } = (await asked<ListBody<{ type: string }>>(`/v1/people/${idOf(PRIYA)}/history`)).body;
    expect(items.map(({ type }) => type)).toEqual(['PersonJoined.v1', 'RoleGranted.v1', 'RoleGranted.v1']);
  });
});

describe('a role', () => {
  it('holds from the next request, and not after it was taken away', async () => {
    const granted = await grant(RUTH, SAM, 'governance reviewer');
    expect(granted.status).toBe(200);
    expect((await asked(`/v1/people?${reached(granted.body.position)}`, SAM)).status).toBe(200);
    const revoked = await change(RUTH, SAM, 'revoke-role', { grant: 1, reason: REASON });
    expect(revoked.status).toBe(200);
    expect((await asked('/v1/people', SAM)).status).toBe(403);
  });

  it('is granted by nobody to themselves, and by no officer', async () => {
    expect((await grant(RUTH, RUTH, 'records officer')).body).toMatchObject({ code: 'forbidden-to-actor' });
    expect((await change<ProblemBody>(AMARA, SAM, 'grant-role', { role: 'reader', reason: REASON })).status).toBe(403);
  });

  it('of the last administrator is not taken away', async () => {
    const { body } = await change<ProblemBody>(RUTH, RUTH, 'revoke-role', { grant: 1, reason: REASON });
    expect(body).toMatchObject({ code: 'invalid', errors: [{ field: 'grant' }] });
  });

  it('of two administrators who take it from one another at once remains with one of them', async () => {
    expect((await grant(RUTH, TOM, 'administrator')).status).toBe(200);
    const [ruth, tom] = [await person(RUTH), await person(TOM)];
    const noOf = ({ state }: ThingBody) =>
      (state['grants'] as { no: number; role: string; ended: string | null }[]).find(
        ({ role, ended }) => role === 'administrator' && ended === null,
      )!.no;
    const taking = (as: string, of: string, from: ThingBody) =>
      api.change(as, `/v1/people/${idOf(of)}/revoke-role`, from.revision, { grant: noOf(from), reason: REASON });
    const answers = await Promise.all([taking(RUTH, TOM, tom), taking(TOM, RUTH, ruth)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const remains = answers[0].status === 200 ? RUTH : TOM;
    if (remains === TOM) {
      expect((await grant(TOM, RUTH, 'administrator')).status).toBe(200);
      await change(RUTH, TOM, 'revoke-role', { grant: noOf(await person(TOM)), reason: REASON });
    }
  });
});

describe('who could do something', () => {
  it('is told with the roles that let them, of the thing as it was then', async () => {
    const [action] = (await asked<ListBody>('/v1/actions?limit=1', PRIYA)).body.items;
    const of = `could=action/VerifyCompletion&kind=action&id=${action!.id}`;
    const now = await asked<{ items: object[] }>(`/v1/who-could?${of}`);
    expect(now.body.items).toEqual([{ actor: pseudonymOf(PRIYA), name: PRIYA, by: [1] }]);
    const granted = await grant(RUTH, SAM, 'verifier');
    const position = granted.body.position;
    const after = await asked<{ items: { name: string }[] }>(`/v1/who-could?${of}&${reached(position)}`);
    expect(after.body.items.map(({ name }) => name).sort()).toEqual([PRIYA, SAM]);
    const before = `atPosition=${BigInt(position!) - 1n}`;
    expect((await asked<{ items: object[] }>(`/v1/who-could?${of}&${before}`)).body.items).toHaveLength(1);
  });

  it('is a question with a move, and of one thing with its kind', async () => {
    for (const query of ['', '?could=action/Nothing', '?could=action/VerifyCompletion&kind=action'])
      expect([query, (await asked(`/v1/who-could${query}`)).status]).toEqual([query, 400]);
  });
});

const OPENING = {
  name: 'The report generator',
  client: 'report-generator',
  owner: pseudonymOf(AMARA),
  moves: [{ move: 'action/ReportProgress' }],
  until: clock.today().replace(/^\d{4}/, (year) => String(Number.parseInt(year, 10) + 1)),
};

describe('a service account', () => {
  it('is opened by an administrator, for a client that has one account', async () => {
    const opened = await api.change(RUTH, '/v1/services', null, OPENING);
    expect(opened.status).toBe(201);
    const { body } = await asked<ThingBody>(`/v1/services/${opened.body.id}?${reached(opened.body.position)}`);
    expect(body).toMatchObject({ ref: 'report-generator', state: { owner: pseudonymOf(AMARA), status: 'active' } });
    expect((await api.change(RUTH, '/v1/services', null, OPENING)).status).toBe(200);
    expect((await api.change(RUTH, '/v1/services', null, { ...OPENING, name: 'Another' })).status).toBe(409);
  });

  it('is answered for by somebody who is known', async () => {
    const opened = await api.change<ProblemBody>(RUTH, '/v1/services', null, {
      ...OPENING,
      client: 'another',
      owner: 'prs_0000000000000000',
    });
    expect(opened.body).toMatchObject({ code: 'invalid', errors: [{ field: 'owner' }] });
  });
});

describe('a sign-in of more than five minutes ago', () => {
  it('changes nothing of who may do what, and reads as before', async () => {
    await api.bearer(RUTH);
    clock.aheadMs = 5 * 60_000 + 60_000;
    const { revision } = await person(SAM);
    const { authorization } = await api.bearer(RUTH);
    const response = await fetch(`${api.system.url}/v1/people/${idOf(SAM)}/grant-role`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'if-match': `"${revision}"` },
      body: JSON.stringify({ role: 'reader', reason: REASON }),
    });
    expect(response.status).toBe(401);
    expect(((await response.json()) as ProblemBody).code).toBe('sign-in-again');
    expect(response.headers.get('www-authenticate')).toMatch(/error="insufficient_user_authentication".*max_age="300"/);
    expect((await person(SAM)).revision).toBe(revision);
    clock.aheadMs = 0;
  });
});
