import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemIds } from '#libs/application/system.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { ApiJourney, type ChangedBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { ClockSetAhead } from '#libs/testing/ids.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const RUTH = 'Ruth Calloway';
const PRIYA = 'Priya Raman';
const JOAN = 'Joan Ellery';
const HOUR_MS = 60 * 60_000;
const BECAUSE = { reason: 'because' };

const pseudonymOf = (name: string): string => EMBEDDED_PEOPLE.find((each) => each.name === name)!.id;
const idOf = (name: string): string => personIdOf(pseudonymOf(name));

const clock = new ClockSetAhead(0);
let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ clock }));
  await api.recordSample();
});
afterAll(() => api?.stop());

const person = async (name: string): Promise<ThingBody> => (await api.get<ThingBody>(`/v1/people/${idOf(name)}`)).body;

const change = async (of: string, verb: string, body: object): Promise<ChangedBody> => {
  const { revision } = await person(of);
  const answer = await api.change(RUTH, `/v1/people/${idOf(of)}/${verb}`, revision, body);
  expect([verb, answer.status]).toEqual([verb, 200]);
  await api.get(`/v1/people/${idOf(of)}?minPosition=${answer.body.position ?? '0'}`);
  return answer.body;
};

const started = async (): Promise<ChangedBody> => {
  const planned = await api.some('actions', ({ status }) => status === 'planned');
  const agreed = await api.made(AMARA, 'actions', planned, 'agree');
  return api.made(AMARA, 'actions', agreed, 'start');
};

describe('one human with two accounts', () => {
  it('does not verify under one what they claimed under the other, once they are joined', async () => {
    const claimed = await api.made(AMARA, 'actions', await started(), 'claim-completion', {
      evidence: [{ title: 'Final report' }],
    });
    await change(PRIYA, 'join-identities', { other: pseudonymOf(AMARA), ...BECAUSE });
    const refused = await api.change<ProblemBody>(PRIYA, `/v1/actions/${claimed.id}/verify`, claimed.revision, {});
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden-to-actor']);
    expect((await person(AMARA)).state['joined']).toEqual([pseudonymOf(PRIYA)]);
    await change(JOAN, 'grant-role', { role: 'verifier', ...BECAUSE });
    expect((await api.change(JOAN, `/v1/actions/${claimed.id}/verify`, claimed.revision, {})).status).toBe(200);
  });

  it('does not grant under one a role to the other', async () => {
    await api.get('/v1/authorities', await api.bearer('Sam Whitlock'));
    await change(RUTH, 'join-identities', { other: pseudonymOf('Sam Whitlock'), ...BECAUSE });
    const { revision } = await person('Sam Whitlock');
    const granting = { role: 'verifier', ...BECAUSE };
    const refused = await api.change<ProblemBody>(
      RUTH,
      `/v1/people/${idOf('Sam Whitlock')}/grant-role`,
      revision,
      granting,
    );
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden-to-actor']);
  });
});

describe('a role that ends between reading and writing', () => {
  it('changes nothing any more', async () => {
    const today = clock.today();
    const joan = pseudonymOf(JOAN);
    await api.get('/v1/authorities', await api.bearer(JOAN));
    const isPlanned = ({ status }: ThingBody): boolean => status === 'planned';
    const one = await api.some('actions', isPlanned);
    const other = await api.some('actions', (each) => isPlanned(each) && each.id !== one.id);
    // Yesterday evening, whatever the summer time is.
    clock.aheadMs = Date.parse(`${today}T00:00:00.000Z`) - Date.now() - 2 * HOUR_MS;
    const correlationId = systemIds.next();
    const outcome = await api.system.app
      .get(PeopleCommands)
      .grantAtMachine(
        joan,
        { role: 'records officer', authority: null, body: null, from: null, until: today },
        { actor: joan, correlationId, causationId: correlationId, user: 'test', reason: 'A test asks it.' },
      );
    expect(outcome.ok).toBe(true);
    const agree = ({ id, revision }: ThingBody) =>
      api.change<ProblemBody>(JOAN, `/v1/actions/${id}/agree`, revision, {});
    expect((await agree(one)).body).toMatchObject({ state: { status: 'agreed' } });
    clock.aheadMs = 0;
    const { status, body } = await agree(other);
    expect([status, body.code]).toEqual([403, 'forbidden-to-actor']);
  });
});
