import { describe, expect, it } from '@jest/globals';
import { parseUsers, userLine, whyNoName } from './users.js';

const HASH = '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

describe('the users of a file', () => {
  it('are those of its lines, with their groups', () => {
    const users = parseUsers(
      `# who may\r\n\n${userLine('ada', HASH, ['$ops', 'readers'])}\r\n${userLine('bob', HASH, [])}\n`,
    );
    expect([...(users.find('ada')?.groups ?? [])]).toEqual(['$ops', 'readers']);
    expect(users.find('bob')?.groups.size).toBe(0);
    expect(users.find('carl')).toBeUndefined();
  });

  it.each([
    ['a password in clear', `ada:${HASH}:\nbob:secret:`, 'Line 2 is not'],
    ['no name', `:${HASH}:`, 'Line 1 is not'],
    ['more than three parts', `ada:${HASH}:a:b`, 'Line 1 is not'],
    ['a name for the second time', `ada:${HASH}:\nada:${HASH}:`, 'Line 2 names ada again'],
    ['nobody', '# nobody yet\n', 'It names nobody'],
  ])('are refused if a line has %s', (_what, text, message) => {
    expect(() => parseUsers(text)).toThrow(message);
  });

  it.each(['', 'a:b', 'a,b', ' a', 'a ', '#a', 'a\nb'])('cannot be called "%s"', (name) => {
    expect(whyNoName(name)).toContain('is no name');
  });

  it.each(['a', 'ada', '$admins', 'Ada Lovelace', 'ada@example.org'])('may be called %s', (name) => {
    expect(whyNoName(name)).toBeUndefined();
  });
});
