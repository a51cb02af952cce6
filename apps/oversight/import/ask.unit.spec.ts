import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ask } from './ask.js';

const typed = async (keys: string) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = ask('Record this? ', input, output);
  input.write(keys);
  return { answer: await answer, shown: String(output.read()) };
};

describe('a question in a terminal', () => {
  it('is answered by a line', async () => {
    const { answer, shown } = await typed(' yes\r');
    expect(answer).toBe('yes');
    expect(shown).toContain('Record this? ');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['Ctrl-C after half an answer', 'ye\u0003'],
  ])('is left without an answer by %s', async (_, keys) => {
    expect((await typed(keys)).answer).toBe('');
  });

  it('is left without an answer when the input ends', async () => {
    const input = new PassThrough();
    const answer = ask('Record this? ', input, new PassThrough());
    input.end();
    expect(await answer).toBe('');
  });
});
