import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonRefused, readJson } from './read-json.js';

const refusalOf = (text: string) => {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof JsonRefused) return { field: error.field, message: error.message };
    throw error;
  }
  throw new Error(`${text.slice(0, 80)} was taken.`);
};

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(JSON.stringify(readJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is refused wherever JSON.parse refuses it', () => {
    const broken = fc.array(fc.constantFrom(...'{}[]:,"\\ \n\u0001\u00a0-+.eE019ntu/falsr\ud800'), { maxLength: 12 });
    fc.assert(
      fc.property(broken, (signs) => {
        const text = signs.join('');
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        if (!parses) expect(refusalOf(text).message).not.toBe('');
      }),
    );
  });

  it.each([
    ['{"a":1,"a":1}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"owner":{"post":"x","person":"y","post":"z"}}', 'owner.post'],
    ['{"list":[{},{"b":1,"b":2}]}', 'list.1.b'],
    ['[{"__proto__":1,"__proto__":2}]', '0.__proto__'],
    ['{"constructor":1,"constructor":2}', 'constructor'],
    ['{"":1,"":2}', ''],
  ])('with a name twice, %s, is refused, naming %s', (text, field) => {
    expect(refusalOf(text)).toMatchObject({ field });
    expect(refusalOf(text).message).toContain('a second time, in line 1, column');
  });

  it('may have any name once', () => {
    const read = readJson('{"__proto__":{"a":1},"constructor":2,"toString":3}');
    expect(Object.keys(read as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(read)).toBeNull();
  });

  it.each(['9007199254740993', '-9007199254740993', '1e400', '-1e400', '1e-400', '12345678901234567890'])(
    'with the number %s, which a double does not hold, is refused',
    (number) => {
      expect(refusalOf(`{"n":[${number}]}`)).toMatchObject({ field: 'n.0' });
    },
  );

  it.each(['9007199254740992', '-0', '0e400', '1e300', '0.1', '10000000000000000000000'])(
    'may have the number %s',
    (number) => {
      expect(readJson(number)).toBe(Number(number));
    },
  );

  it.each(['01', '-01', '00', '+1', '.5', '1.', '1e', '\u00a01', '\v1', '\f1', '\ufeff1', '1\u2028'])(
    'that is no number of JSON, %j, is refused',
    (number) => {
      expect(refusalOf(number).message).toContain('This is no JSON');
      expect(refusalOf(`[${number}]`).message).toContain('This is no JSON');
    },
  );

  it.each([2_500, 200_000])('%i levels deep is refused', (levels) => {
    expect(refusalOf('['.repeat(levels)).message).toContain('nested');
    expect(refusalOf('{"a":'.repeat(levels)).message).toContain('nested');
    expect(refusalOf('['.repeat(levels) + ']'.repeat(levels)).message).toContain('nested');
  });

  it('may be 32 levels deep', () => {
    expect(readJson('['.repeat(32) + ']'.repeat(32))).toBeDefined();
    expect(refusalOf('['.repeat(33) + ']'.repeat(33)).message).toContain('more than 32 levels');
  });

  it('says where it is broken', () => {
    expect(refusalOf('{\n  "a": 1,\n}').message).toBe(
      'This is no JSON: something else is expected in line 3, column 1.',
    );
    expect(refusalOf('{"a": ').message).toBe('This is no JSON: it ends too early.');
  });
});
