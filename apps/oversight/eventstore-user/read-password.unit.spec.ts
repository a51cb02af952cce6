import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readPassword } from './read-password.js';

const terminal = (...keys: string[]) => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  output.on('data', () => {
    const next = keys.shift();
    if (next !== undefined) setImmediate(() => input.write(next));
  });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  return { password: readPassword('ada', input, output), shown: () => shown };
};

const piped = (text: string) => {
  const input = new PassThrough();
  input.end(text);
  return readPassword('ada', input, new PassThrough());
};

describe('a password', () => {
  it('is typed twice at a terminal, as it is, and not shown', async () => {
    const { password, shown } = terminal(' se cret \r', '', ' se cret \r');
    expect(await password).toBe(' se cret ');
    expect(shown()).toContain('Password for ada');
    expect(shown()).not.toContain('se cret');
  });

  it('is refused when the two are not the same', async () => {
    await expect(terminal('secret\r', '', 'sceret\r').password).rejects.toThrow('The two are not the same.');
  });

  it.each(['\u0003', '\u0004', '\r'])('is not given by %j', async (keys) => {
    await expect(terminal(keys).password).rejects.toThrow('No password was given.');
  });

  it('is the first line of what comes in', async () => {
    expect(await piped('se cret\r\nmore\n')).toBe('se cret');
    expect(await piped('secret')).toBe('secret');
    await expect(piped('\n')).rejects.toThrow('No password was given.');
  });
});
