import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { personIdOf } from '#libs/domain/person/pseudonym.js';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { startTestSystem } from '#libs/testing/system.js';

const AMARA = 'Amara Okafor';
const RUTH = 'Ruth Calloway';
const PRIYA = 'Priya Raman';
const SIZE = 48 * 1024 * 1024;
const priya = personIdOf(EMBEDDED_PEOPLE.find(({ name }) => name === PRIYA)!.id);

let api: ApiJourney;
let path: string;
beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC }));
  await api.recordSample();
  const { items } = (await api.get<ListBody>('/v1/actions?limit=1', await api.bearer(PRIYA))).body;
  const kept = await api.upload<{ sha256: string }>(AMARA, 'documents?name=long.txt', 'The works. '.repeat(SIZE / 11));
  const added = await api.change<ChangedBody>(AMARA, '/v1/evidence', null, {
    document: kept.body.sha256,
    of: { action: items[0]!.id },
    title: 'A long paper',
    speaksOf: '2016-05-01',
  });
  path = `/v1/evidence/${added.body.id}/document?minPosition=${added.body.position}`;
}, 120_000);
afterAll(() => api?.stop());

const begun = async (name: string): Promise<IncomingMessage> => {
  const asked = request(api.system.url + path, { headers: await api.bearer(name) }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  await once(answer, 'readable');
  return answer;
};

/** As many bytes as come before the connection ends, and whether all of them came. */
const rest = async (answer: IncomingMessage): Promise<{ bytes: number; isWhole: boolean }> => {
  let bytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) bytes += chunk.length;
  } catch {
    // Cut short of its length.
  }
  return { bytes, isWhole: answer.complete };
};

const granted = async () => (await api.get<ThingBody>(`/v1/people/${priya}`, await api.bearer(RUTH))).body;

describe('a download', () => {
  it('of somebody slow, whose right stands, is whole', async () => {
    const answer = await begun(PRIYA);
    await sleep(1_500);
    expect(await rest(answer)).toMatchObject({ isWhole: true });
  }, 30_000);

  it('ends when the right of who reads it is revoked', async () => {
    const answer = await begun(PRIYA);
    for (const grant of [1, 2]) {
      const { revision } = await granted();
      const revoked = await api.change(RUTH, `/v1/people/${priya}/revoke-role`, revision, { grant, reason: 'Now.' });
      expect(revoked.status).toBe(200);
      await api.get(`/v1/people/${priya}?minPosition=${revoked.body.position}`, await api.bearer(RUTH));
    }
    await sleep(1_500);
    const read = await rest(answer);
    expect(read.isWhole).toBe(false);
    expect(read.bytes).toBeLessThan(SIZE - 11);
  }, 30_000);
});
