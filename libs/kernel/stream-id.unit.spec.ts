import { describe, expect, it } from '@jest/globals';
import { isId, parseStreamId, spelledId, spelledStream, streamId } from './stream-id.js';

const ID = '3f0c9a52-6c1d-5b7e-8f4a-0123456789ab';

describe('ids and the names of streams', () => {
  it('given an id in either case of letters, there is one spelling', () => {
    expect([isId(ID), isId(ID.toUpperCase()), isId(`${ID}a`), isId('R2')]).toEqual([true, true, false, false]);
    expect(spelledId(ID.toUpperCase())).toBe(ID);
    expect(spelledStream(`action-plan-${ID.toUpperCase()}`)).toBe(streamId('action-plan', ID));
  });

  it('given a stream that is not ours, its name stays as it is', () => {
    expect(spelledStream('Report-Of-Somebody-Else')).toBe('Report-Of-Somebody-Else');
    expect(spelledStream(`X-${'G'.repeat(36)}`)).toBe(`X-${'G'.repeat(36)}`);
    expect(parseStreamId('x')).toBeNull();
  });
});
