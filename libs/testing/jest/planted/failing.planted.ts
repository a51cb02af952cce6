import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { partsOf } from '#libs/calendar/index.js';

jest.setTimeout(200);

describe('a spec', () => {
  it('passes', () => expect(partsOf('2017-09-20').day).toBe(20));
  it('fails by what it expects', () => expect(partsOf('2017-09-20').day).toBe(21));
  it('fails by what is thrown', () => void partsOf('no date'));
  it('never ends', () => new Promise(() => undefined));
  it('leaves a promise that is refused', async () => {
    void Promise.reject(new Error('refused'));
    await new Promise((done) => setTimeout(done, 20));
  });
});

describe('a spec whose beginning fails', () => {
  beforeAll(() => {
    throw new Error('not begun');
  });
  it('does not pass', () => undefined);
});
