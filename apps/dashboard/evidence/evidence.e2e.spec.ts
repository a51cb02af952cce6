import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ApiJourney } from '#libs/testing/api-journey.js';
import { visitor, type Visitor } from '#libs/testing/dashboard/visitor.js';

const PDF = '%PDF-1.7 a certificate of completion';
const SAID = { title: 'Certificate of completion', speaksOf: '1 May 2025', reason: '' };

let api: ApiJourney;
let amara: Visitor;
let address: string;
beforeAll(async () => {
  api = await ApiJourney.start();
  amara = await visitor(api.system, 'Amara Okafor');
  const { id, position } = await api.entered('Amara Okafor', 'meetings', {
    authority: 'Wexmoor Borough Council',
    committee: 'Children Committee',
    meeting: '2025-07-10',
    kind: 'ordinary',
  });
  address = `/meetings/${id}`;
  // Its page is asked for at once, and waits for no position.
  await api.get(`/v1${address}?minPosition=${position}`);
}, 120_000);
afterAll(() => api?.stop());

const isKept = async (bytes: string): Promise<boolean> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const query = `select from evidence.document where sha256 = decode($1, 'hex')`;
  return (await api.system.app.get(DataSource).query<unknown[]>(query, [sha256])).length > 0;
};

describe('evidence that is uploaded in the browser', () => {
  it('stands on the page of the thing, with its file', async () => {
    expect((await amara.get(address)).html).toContain(`href="${address}/evidence"`);
    expect((await amara.get(`${address}?on=2016-05-23`)).html).not.toContain(`href="${address}/evidence"`);
    const sent = await amara.send(`${address}/evidence`, SAID, {
      name: 'done.pdf',
      bytes: PDF,
      type: 'application/pdf',
    });
    expect([sent.status, sent.location]).toEqual([
      303,
      expect.stringMatching(/^\/evidence\/[0-9a-f-]{36}\?recorded=\d+$/),
    ]);
    expect((await amara.get(sent.location ?? '')).html).toContain('Recorded: Evidence received');
    expect((await amara.get(address)).html).toContain('Certificate of completion');
  });

  it('is asked for again in what is wrong, and its file need not be sent again', async () => {
    const bytes = `${PDF} of something else`;
    const file = { name: 'other.pdf', bytes, type: 'application/pdf' };
    const wrong = await amara.send(`${address}/evidence`, { ...SAID, speaksOf: 'soon' }, file);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('“soon” is no day.');
    expect(wrong.html).toContain('The file other.pdf has arrived');
    const [, kept = ''] = /name="kept" value="(\w+)"/.exec(wrong.html) ?? [];
    const sent = await amara.send(
      `${address}/evidence`,
      { ...SAID, title: 'The other', kept, keptName: 'other.pdf' },
      null,
    );
    expect(sent.status).toBe(303);
    expect((await amara.get(address)).html).toContain('The other');
  });

  it.each([
    ['no file', null, 'Choose the file.'],
    [
      'a file that is none of those',
      { name: 'page.html', bytes: '<p>', type: 'text/html' },
      'These bytes are no text/html',
    ],
    [
      'what it says it is not',
      { name: 'x.pdf', bytes: 'no such thing', type: 'application/pdf' },
      'no application/pdf',
    ],
  ])('is refused where it is %s', async (_, file, words) => {
    const sent = await amara.send(`${address}/evidence`, SAID, file);
    expect([sent.status, sent.html.includes(words)]).toEqual([422, true]);
    expect(sent.html).toContain('value="Certificate of completion"');
  });

  it('is kept of nobody by a form of another session', async () => {
    const bytes = `${PDF} from elsewhere`;
    const sent = await amara.send(
      `${address}/evidence`,
      SAID,
      {
        name: 'x.pdf',
        bytes,
        type: 'application/pdf',
      },
      'of-another',
    );
    expect([sent.status, await isKept(bytes)]).toEqual([403, false]);
  });

  it('is recorded for nobody whose the thing is not', async () => {
    const priya = await visitor(api.system, 'Priya Raman');
    expect((await priya.get(address)).html).not.toContain(`${address}/evidence"`);
    const file = { name: 'x.pdf', bytes: PDF, type: 'application/pdf' };
    const sent = await priya.send(`${address}/evidence`, { ...SAID, title: 'Not theirs' }, file);
    expect(sent.status).not.toBe(303);
    expect((await amara.get(address)).html).not.toContain('Not theirs');
  });
});
