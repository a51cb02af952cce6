import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ChangedBody, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { hrefOf, hrefsIn, readPage } from '#libs/testing/dashboard/read-page.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';

let api: ApiJourney;
let action: ThingBody;
let evidence: ChangedBody;

const kept = async (text: string): Promise<string> =>
  (await api.upload<{ sha256: string }>(TOM, 'documents?name=certificate.txt', text)).body.sha256;
const evidenceOf = async (of: object, document: string) =>
  api.entered<ChangedBody>(TOM, 'evidence', { document, of, title: 'Certificate', speaksOf: '2017-09-01' });
const claim = (thing: ChangedBody, ...pieces: readonly object[]) =>
  api.made(TOM, 'actions', thing, 'claim-completion', { evidence: pieces });
const page = (path: string) => readPage(`${api.system.url}${path}`);
const reason = 'Of another building';

beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  action = await api.some('actions');
  evidence = await evidenceOf({ action: action.id }, await kept('The works were completed.'));
});
afterAll(async () => {
  await api?.stop();
});

describe('a claim of completion that names evidence of the record', () => {
  let claimed: ChangedBody;

  it('is refused, in words, where that is of something else or does not stand', async () => {
    const agreed = await api.made(TOM, 'actions', action, 'agree');
    const started = await api.made(TOM, 'actions', agreed, 'start');
    const report = await api.some('reports');
    const ofReport = await evidenceOf({ report: report.id }, await kept('The works were completed.'));
    const withdrawn = await evidenceOf({ action: action.id }, await kept('Another building.'));
    await api.made(TOM, 'evidence', withdrawn, 'withdraw', { reason });
    const refused = await api.refused(TOM, 'actions', started, 'claim-completion', {
      evidence: [ofReport, withdrawn, { id: action.id }].map(({ id }) => ({ title: 'Certificate', id })),
    });
    expect(refused.errors?.map(({ field }) => field)).toEqual(['evidence.2.id']);
    const others = await api.refused(TOM, 'actions', started, 'claim-completion', {
      evidence: [ofReport, withdrawn, {}].map(({ id }: { id?: string }) => ({ id })),
    });
    expect(others.errors?.map(({ field }) => field)).toEqual(['evidence.0.id', 'evidence.1.id', 'evidence.2.title']);
    claimed = await claim(started, { id: evidence.id }, { title: 'A letter' });
  });

  it('tells its title and its document', async () => {
    const { document } = evidence.state as { document?: { sha256: string } };
    expect(claimed.state).toMatchObject({
      status: 'completion claimed',
      evidence: [
        { title: 'Certificate', sha256: document?.sha256, id: evidence.id },
        { title: 'A letter', sha256: null, id: null },
      ],
    });
    const { body } = await api.get<ListBody<{ type: string; data: object }>>(
      `/v1/actions/${action.id}/history?minPosition=${claimed.position}`,
    );
    expect(body.items.find(({ type }) => type === 'CompletionClaimed.v2')?.data).toMatchObject({
      evidence: [{ id: evidence.id }, { id: null }],
    });
  });

  it('leads from the page, and from its entry in the history, to the evidence and to its document', async () => {
    const { html, words } = await page(`/actions/${action.id}`);
    const { ref } = evidence.state as { ref?: string };
    expect(hrefOf(html, '\u2068?Certificate')).toBe(`/evidence/${evidence.id}`);
    expect(hrefsIn(html)).toContain(`/v1/evidence/${evidence.id}/document`);
    expect(words).toContain(`Evidence 1, recorded as`);
    expect(hrefOf(html, `[^<]*set to ${ref}`)).toBe(`/evidence/${evidence.id}`);
    expect(html).not.toContain('another record');
  });

  it('keeps the evidence from being withdrawn as recorded by mistake', async () => {
    const refused = await api.refused(AMARA, 'evidence', evidence, 'withdraw-entry', { revision: '0', reason });
    expect(refused.detail).toContain(action.ref);
  });

  it('says on the page that the evidence was withdrawn since', async () => {
    await api.made(TOM, 'evidence', evidence, 'withdraw', { reason });
    await api.now('evidence', evidence);
    const { words } = await page(`/actions/${action.id}`);
    expect(words).toMatch(/Certificate \S+ \S+E[0-9a-f]{8}, withdrawn/);
  });
});

describe('a claim that tells only a SHA-256', () => {
  it('leads to the evidence of the same thing whose document that is', async () => {
    const other = await api.some('actions', ({ id }) => id !== action.id);
    const sha256 = await kept('All files were audited.');
    const { id } = await evidenceOf({ action: other.id }, sha256);
    const agreed = await api.made(TOM, 'actions', other, 'agree');
    const claimed = await claim(await api.made(TOM, 'actions', agreed, 'start'), { title: 'Audit', sha256 });
    expect(claimed.state).toMatchObject({ evidence: [{ title: 'Audit', sha256, id: null }] });
    await api.now('actions', claimed);
    const { html } = await page(`/actions/${other.id}`);
    expect(hrefOf(html, '\u2068?Audit')).toBe(`/evidence/${id}`);
    expect(hrefsIn(html)).toContain(`/v1/evidence/${id}/document`);
  });
});
