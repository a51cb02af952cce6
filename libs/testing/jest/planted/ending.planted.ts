import { afterAll, describe, it } from '@jest/globals';

describe('a spec whose end fails', () => {
  afterAll(() => {
    throw new Error('not ended');
  });
  it('passes until then', () => undefined);
});
