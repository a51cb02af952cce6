import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { visitor, type Got, type Visitor } from '#libs/testing/dashboard/visitor.js';
import { sampleText } from '#libs/testing/papers.js';
import { startTestSystem, type TestSystem } from '#libs/testing/system.js';

/** Papers are recorded: some seconds where nothing else runs. */
const SLOW_MS = 120_000;

let system: TestSystem;
let amara: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  amara = await visitor(system, 'Amara Okafor');
}, 120_000);
afterAll(() => system?.stop());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (text: string) => ({ name: 'paper.txt', bytes: text });
const paperNo = (itemNo: number) => sampleText().replace('Item No. 6.', `Item No. ${itemNo}.`);
const bring = (text: string, more: Record<string, string> = {}) => amara.send('/papers/new', more, fileOf(text));

const keptOf = async (text: string): Promise<number> =>
  (
    await system.app
      .get(DataSource)
      .query<unknown[]>(`select from evidence.document where sha256 = decode($1, 'hex')`, [hashOf(text)])
  ).length;

/** What the form of a draft sends as it stands: its fields and the ticks of its page. */
const sentBy = ({ html }: Got): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]* name="(keep\.[^"]+|page)"[^>]*>/g)]
      .filter(([input]) => !input.includes('checkbox') || input.includes(' checked'))
      .map(([input, name = '']) => [name, /value="([^"]*)"/.exec(input)?.[1] ?? '']),
  );

/** The import's page once all is recorded. */
const recorded = async (address: string): Promise<Got> => {
  const until = Date.now() + 60_000;
  for (;;) {
    const page = await amara.get(address);
    if (!page.html.includes('<progress') || Date.now() > until) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('a paper that is brought in', () => {
  it(
    'waits with a draft beside its words, and is recorded once, whoever sends the form twice',
    async () => {
      const text = paperNo(61);
      const brought = await bring(text);
      expect([brought.status, brought.location]).toEqual([303, `/papers/${hashOf(text)}`]);
      const draft = await amara.get(`/papers/${hashOf(text)}`);
      expect(draft.html).toContain('Nothing of it is recorded yet.');
      expect(draft.html).toMatch(/Friday 7 January 2016/);
      expect(draft.html).toMatch(/Lines? \d+/);
      const fields = { ...sentBy(draft), do: 'record', publishedOn: '', reason: 'For the meeting' };
      const [first, second] = await Promise.all([
        amara.send(`/papers/${hashOf(text)}`, fields),
        amara.send(`/papers/${hashOf(text)}`, fields),
      ]);
      expect(first.status).toBe(303);
      expect(second.location).toBe(first.location);
      const page = await recorded(first.location ?? '');
      expect(page.html).toMatch(/23 things recorded<\/h2>/);
      expect((await amara.get('/papers/new')).html).not.toContain(hashOf(text));
    },
    SLOW_MS,
  );

  it('can be pasted, with its line ends as browsers send them', async () => {
    const text = paperNo(62);
    const brought = await amara.send('/papers/new', { text: text.replaceAll('\n', '\r\n') }, null);
    expect(brought.location).toBe(`/papers/${hashOf(text)}`);
    expect((await amara.get(`/papers/${hashOf(text)}`)).html).toContain('pasted-text.txt');
  });

  it(
    'is not recorded in what was dropped, and the import says so',
    async () => {
      const text = paperNo(63);
      await bring(text);
      const address = `/papers/${hashOf(text)}`;
      const draft = await amara.get(address);
      const { [Object.keys(sentBy(draft)).find((name) => name.includes('recommendations')) ?? '']: _, ...rest } =
        sentBy(draft);
      const saved = await amara.send(address, { ...rest, do: 'save', publishedOn: '', reason: '' });
      expect(saved.location).toContain('done=saved');
      const later = await amara.get(address);
      expect(later.html).toContain('Dropped');
      const sent = await amara.send(address, { ...sentBy(later), do: 'record', publishedOn: '', reason: '' });
      const page = await recorded(sent.location ?? '');
      expect(page.html).toContain('Recommendations (3)');
      expect(page.html).toMatch(/the recommendation “That the Health.*dropped it/);
    },
    SLOW_MS,
  );

  it('can be put away: nothing of it is recorded', async () => {
    const text = paperNo(64);
    await bring(text);
    const sent = await amara.send(`/papers/${hashOf(text)}`, { do: 'put-away' });
    expect(sent.location).toBe('/papers/new?done=put-away');
    expect((await amara.get(`/papers/${hashOf(text)}`)).status).toBe(404);
  });

  it('comes back with the reason where its day of publication cannot be, and what was typed', async () => {
    const text = paperNo(65);
    await bring(text);
    const address = `/papers/${hashOf(text)}`;
    const draft = await amara.get(address);
    const sent = await amara.send(address, {
      ...sentBy(draft),
      do: 'record',
      publishedOn: '1 May 2199',
      reason: 'Asked',
    });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain('1 May 2199 is still to come');
    expect(sent.html).toContain('>Asked</textarea>');
  });
});

describe('what cannot be brought in', () => {
  it.each([
    ['nothing', '', 'Choose the paper’s file, or paste its text.'],
    ['more than is read', 'a'.repeat(4 * 1024 * 1024 + 5), 'larger than 4 MB'],
    ['what is no text', '%PDF-1.7\0\0', 'text'],
    ['a classified paper', paperNo(70).replace('Classification: Open', 'Classification: Exempt'), 'Open'],
    ['a marked paper', `NOT FOR PUBLICATION\n\n${paperNo(71)}`, 'marked'],
  ])('is %s: the reason is told, and nothing is kept', async (_what, text, words) => {
    const sent = await amara.send('/papers/new', { authority: 'Wexmoor', publishedOn: '' }, text ? fileOf(text) : null);
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(words);
    expect(sent.html).toContain('value="Wexmoor"');
    expect(await keptOf(text)).toBe(0);
  });

  it('is sent by a form of another session: nothing is read', async () => {
    const text = paperNo(72);
    const sent = await amara.send('/papers/new', {}, fileOf(text), 'of-another');
    expect([sent.status, await keptOf(text)]).toEqual([403, 0]);
  });

  it('is sent by somebody who may not', async () => {
    const joan = await visitor(system, 'Joan Ellery');
    expect((await joan.get('/papers/new')).status).toBe(403);
    expect((await joan.send('/papers/new', {}, fileOf(paperNo(73)))).status).toBe(403);
    expect(await keptOf(paperNo(73))).toBe(0);
  });
});
