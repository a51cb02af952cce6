import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonMembers, withMember } from './json-members.js';

describe('the members of a JSON object', () => {
  it('keep their text as it was written', () => {
    expect(jsonMembers(' { "$tb" : 9223372036854775807 , "a{,":"\\"},", "r":1.0, "o":{"x":[1,{"y":2}]} } ')).toEqual([
      ['$tb', '9223372036854775807'],
      ['a{,', '"\\"},"'],
      ['r', '1.0'],
      ['o', '{"x":[1,{"y":2}]}'],
    ]);
  });

  it('are none in an empty object, and undefined in what is no object', () => {
    expect(jsonMembers('{ }')).toEqual([]);
    for (const text of ['', 'rubbish', '[1]', '"text"', 'null', '{"a":}']) expect(jsonMembers(text)).toBeUndefined();
  });

  it('are those of JSON.parse, whatever the object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const text = JSON.stringify(object);
        const members = jsonMembers(text) ?? [];
        const read = Object.fromEntries(members.map(([key, value]) => [key, JSON.parse(value) as unknown]));
        expect(read).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('setting a member', () => {
  it('leaves all others and their order', () => {
    expect(
      withMember(
        [
          ['a', '1.0'],
          ['b', '2'],
        ],
        'a',
        '3',
      ),
    ).toBe('{"a":3,"b":2}');
    expect(withMember([['a', '1.0']], 'c', '3')).toBe('{"a":1.0,"c":3}');
  });
});
