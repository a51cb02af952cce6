import { describe, expect, it } from '@jest/globals';
import { parseAcl } from './acl.js';
import { BUILT_IN, parseDefaultAcls } from './default-acls.js';

describe('an ACL', () => {
  it('names for each right one, several or none', () => {
    expect(parseAcl({ $r: 'ada', $w: ['bob', '$ops'], $d: [], $mr: '$all', $mw: null, other: 'x' })).toEqual({
      read: ['ada'],
      write: ['bob', '$ops'],
      delete: [],
      metadataRead: ['$all'],
    });
  });

  it.each([[[]], ['ada'], [7], [{ $r: 7 }], [{ $r: ['ada', 7] }], [{ $r: { ada: true } }]])('is not %j', (value) => {
    expect(parseAcl(value)).toBeUndefined();
  });
});

describe('the defaults', () => {
  const of = (text: string) => parseDefaultAcls(Buffer.from(text));

  it('are what the settings say, for streams of users and of the system', () => {
    expect(of('{"$userStreamAcl":{"$r":"ada"},"$systemStreamAcl":{"$w":["bob"]}}')).toEqual({
      user: { read: ['ada'] },
      system: { write: ['bob'] },
    });
    expect(of('{"$userStreamAcl":{"$r":"ada"}}')).toEqual({ user: { read: ['ada'] }, system: {} });
  });

  it.each(['', 'rubbish', '[]', '{"$userStreamAcl":{"$r":"ada"},"$systemStreamAcl":[]}'])(
    'are the built-in ones if the settings are "%s"',
    (text) => {
      expect(of(text)).toBe(BUILT_IN);
    },
  );
});
