import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText } from '#libs/testing/api-journey.js';
import { visitor, type Visitor } from '#libs/testing/dashboard/visitor.js';

const AMARA = 'Amara Okafor';

interface Imported {
  readonly importId: string;
  readonly differences: readonly { readonly kind: string; readonly id: string }[];
}

let api: ApiJourney;
let amara: Visitor;
let first: Imported;
let second: Imported;
let page: string;
beforeAll(async () => {
  api = await ApiJourney.start();
  amara = await visitor(api.system, AMARA);
  let n = 0;
  const importing = async (text: string) =>
    (await api.upload<Imported>(AMARA, `imports?name=paper-${++n}.txt`, text)).body;
  first = await importing(sampleText());
  second = await importing(sampleText().replace('the outline of the post', 'the whole of the post'));
  page = `/imports/${second.importId}`;
}, 120_000);
afterAll(() => api?.stop());

const decide = (fields: Record<string, string>) => amara.send(`${page}/differences/1`, fields);

describe('a difference of a reissued paper', () => {
  it('leads from the import, and from the thing, to its decision', async () => {
    const listed = await amara.get(page);
    expect(listed.html).toContain(`href="${page}?difference=1"`);
    const { id } = second.differences[0] ?? { id: '' };
    expect((await amara.get(`/recommendations/${id}`)).html).toContain(`href="${page}?difference=1"`);
    const one = await amara.get(`${page}?difference=1`);
    expect(one.html).toContain('Take what the paper says');
    expect(one.html).toContain('the whole of the post');
  });

  it('needs a choice and a reason; what was typed comes back', async () => {
    const without = await decide({ decision: '', reason: 'Asked the clerk' });
    expect([without.status, without.html.includes('Choose whether to take it')]).toEqual([422, true]);
    expect(without.html).toContain('>Asked the clerk</textarea>');
    const unreasoned = await decide({ decision: 'take', reason: '' });
    expect([unreasoned.status, /id="reason-error"/.test(unreasoned.html)]).toEqual([422, true]);
  });

  it('is taken, and then kept: the page says who, and why', async () => {
    const taken = await decide({ decision: 'take', reason: 'The clerk confirmed it' });
    expect([taken.status, taken.location]).toEqual([303, `${page}?difference=1&done=taken`]);
    const shown = await amara.get(taken.location ?? '');
    expect(shown.html).toContain('Taken by Amara Okafor: The clerk confirmed it');
    const prevented = await amara.send(`${page}/withdraw`, { reason: 'The wrong one', sure: 'yes' });
    expect([prevented.status, prevented.html.includes('Nothing was withdrawn')]).toEqual([422, true]);
    await decide({ decision: 'keep', reason: 'Only the first was before the meeting' });
    expect((await amara.get(page)).html).toContain('Kept as the record has it by Amara Okafor');
  });

  it('goes with its import, which is withdrawn once that is ticked and said why', async () => {
    const unsure = await amara.send(`${page}/withdraw`, { reason: 'The wrong one' });
    expect([unsure.status, unsure.html.includes('Tick that all of it')]).toEqual([422, true]);
    const gone = await amara.send(`${page}/withdraw`, { reason: 'The wrong one', sure: 'yes' });
    expect([gone.status, gone.location]).toEqual([303, `${page}?done=withdrawn`]);
    expect((await amara.get(`/imports/${first.importId}`)).status).toBe(200);
  });
});
