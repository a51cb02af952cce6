import { describe, expect, it } from '@jest/globals';
import { rightAsked } from './right-asked.js';

describe('the right that is asked for', () => {
  it.each(['read', 'write', 'delete'] as const)('is to %s the stream', (action) => {
    expect(rightAsked(action, 's')).toEqual({ right: action, of: 's' });
  });

  it('is to the metadata of the stream whose metadata stream it is', () => {
    expect(rightAsked('read', '$$s')).toEqual({ right: 'metadataRead', of: 's' });
    expect(rightAsked('write', '$$$all')).toEqual({ right: 'metadataWrite', of: '$all' });
  });

  it('is nobody’s for what cannot be', () => {
    expect(rightAsked('write', '$all')).toBeUndefined();
    expect(rightAsked('delete', '$all')).toBeUndefined();
    expect(rightAsked('delete', '$$s')).toBeUndefined();
  });
});
