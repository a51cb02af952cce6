import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword, parsePassword, type StoredPassword } from './password.js';

const CHEAP = { logN: 4, r: 8, p: 1 };

const stored = async (password: string): Promise<StoredPassword> => {
  const parsed = parsePassword(await hashPassword(password, CHEAP));
  if (!parsed) throw new Error('not parsed');
  return parsed;
};

describe('a stored password', () => {
  it('is known again, and no other is', async () => {
    const password = await stored('häuslich: ja?');
    expect(await isPassword('häuslich: ja?', password)).toBe(true);
    expect(await isPassword('häuslich: ja', password)).toBe(false);
    expect(await isPassword('', password)).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    expect(await isPassword('a\u0308', await stored('\u00e4'))).toBe(true);
  });

  it('is stored otherwise each time', async () => {
    expect(await hashPassword('x', CHEAP)).not.toBe(await hashPassword('x', CHEAP));
  });

  it('costs 32 MiB three times over unless told otherwise', async () => {
    expect(await hashPassword('x')).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it.each([
    '',
    'secret',
    '$scrypt$ln=0,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=21,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=15,r=8,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    '$scrypt$ln=15,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
  ])('is not "%s"', (text) => {
    expect(parsePassword(text)).toBeUndefined();
  });
});
