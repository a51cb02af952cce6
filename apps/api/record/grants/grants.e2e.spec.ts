import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemIds } from '#libs/application/system.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { CODE_MS, GrantCodes, type GrantByCode } from '#libs/identity/index.js';
import { ApiJourney, type ChangedBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { ClockSetAhead } from '#libs/testing/ids.js';
import { startTestSystem } from '#libs/testing/system.js';

const SAM = 'Sam Whitlock';
const JOAN = 'Joan Ellery';
const RUTH = 'Ruth Calloway';
const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)!.id;

const clock = new ClockSetAhead(0);
let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ clock }));
  await api.get('/v1/authorities', await api.bearer(SAM));
});
afterAll(() => api?.stop());

const codeFor = (more: Partial<GrantByCode> = {}): Promise<string> =>
  api.system.app.get(GrantCodes).make({
    ...{ person: pseudonymOf(SAM), role: 'administrator', authority: null, body: null, until: null },
    ...{ grantedBy: 'root', reason: 'Nobody is left who grants.' },
    ...more,
  });

/** Of what was done last. */
let reached = '0';

const give = async <T = ChangedBody>(name: string, code: string) => {
  const answer = await api.change<T & { readonly position?: string | null }>(name, '/v1/grants', null, { code });
  reached = answer.body.position ?? reached;
  return answer;
};

const person = async (name: string): Promise<ThingBody> =>
  (await api.get<ThingBody>(`/v1/people/${personIdOf(pseudonymOf(name))}?minPosition=${reached}`)).body;

const grantsOf = ({ state }: { state: object }) => (state as { grants: { role: string }[] }).grants;

const expectRefused = async (name: string, code: string): Promise<void> => {
  const before = (await person(SAM)).revision;
  const { status, body } = await give<ProblemBody>(name, code);
  expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, 'invalid', 'code']);
  expect((await person(SAM)).revision).toBe(before);
};

describe('a code that was made at the machine', () => {
  it('is of no use to anybody else, and remains of use to whom it was made for', async () => {
    const code = await codeFor({ role: 'reader' });
    await expectRefused(JOAN, code);
    const { status, body } = await give(SAM, code);
    expect(status).toBe(200);
    expect(grantsOf(body)).toEqual([expect.objectContaining({ role: 'reader', atMachineBy: 'root', ended: null })]);
  });

  it('is taken by nobody who is not signed in', async () => {
    const { status } = await api.contract.post('/v1/grants', { code: await codeFor() });
    expect(status).toBe(401);
  });

  it('is used once', async () => {
    const code = await codeFor({ role: 'verifier' });
    expect((await give(SAM, code)).status).toBe(200);
    await expectRefused(SAM, code);
  });

  it('records one role where it is given twice at once', async () => {
    const code = await codeFor({ role: 'records officer' });
    const before = grantsOf(await person(SAM)).length;
    const answers = await Promise.all([give(SAM, code), give(SAM, code), give(SAM, code)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    const reached = answers.find(({ status }) => status === 200)!.body.position!;
    await api.get(`/v1/authorities?minPosition=${reached}`);
    expect(grantsOf(await person(SAM))).toHaveLength(before + 1);
    await expectRefused(SAM, code);
  });

  it('gives nothing back that was revoked, where the process ended before the code was spent', async () => {
    const code = await codeFor({ role: 'authorising officer' });
    const by = { actor: pseudonymOf(SAM), correlationId: systemIds.next(), causationId: systemIds.next() };
    // What is recorded before the code goes.
    const granted = await api.system.app
      .get(PeopleCommands)
      .grantAtMachine(
        pseudonymOf(SAM),
        { role: 'authorising officer', authority: null, body: null, from: null, until: null },
        { ...by, user: 'root', reason: 'Why', commandId: systemIds.of(['grant-code', code]) },
      );
    if (!granted.ok) throw new Error('It is refused.');
    const grant = grantsOf(granted).length;
    const revoked = await api.change(
      RUTH,
      `/v1/people/${personIdOf(pseudonymOf(SAM))}/revoke-role`,
      String(granted.revision),
      { grant, reason: 'No' },
    );
    expect(revoked.status).toBe(200);
    await give(SAM, code);
    await api.get(`/v1/authorities?minPosition=${revoked.body.position}`);
    expect(grantsOf(await person(SAM))).toHaveLength(grant);
    expect(grantsOf(await person(SAM)).at(-1)).toMatchObject({ ended: 'revoked' });
    await expectRefused(SAM, code);
  });

  it('leads to a place that is in the record', async () => {
    const { status, body } = await give<ProblemBody>(SAM, await codeFor({ role: 'reader', body: systemIds.next() }));
    expect([status, body.errors?.[0]?.field]).toEqual([422, 'body']);
  });

  it('has an end', async () => {
    const code = await codeFor();
    clock.aheadMs = CODE_MS;
    await expectRefused(SAM, code);
    clock.aheadMs = 0;
  });

  it('is in the database as its hash alone', async () => {
    const code = await codeFor();
    const rows = await api.system.app.get(DataSource).query<object[]>('select * from sessions.grant_code');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(code).toString('hex'));
  });
});

describe('administrators', () => {
  it('are told which roles were granted at the machine, by whom, to whom and why', async () => {
    const code = await codeFor();
    const { body } = await give(SAM, code);
    const ruth = await api.bearer(RUTH);
    const told = await api.get<{ items: object[] }>(`/v1/grants?minPosition=${body.position}`, ruth);
    expect(told.body.items[0]).toMatchObject({
      ...{ person: pseudonymOf(SAM), name: SAM, role: 'administrator', by: 'root' },
      reason: 'Nobody is left who grants.',
    });
    expect((await api.get('/v1/grants', await api.bearer(JOAN))).status).toBe(403);
  });
});
