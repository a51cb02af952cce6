import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-to.js';

describe('a sign-in', () => {
  it.each(['/actions', '/actions?status=open', '/bodies/1/told?on=2026-01-01'])('leads back to %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/./\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'actions',
    '',
    undefined,
    ['/actions'],
    `/${'a'.repeat(3000)}`,
    '/sign-in?to=/actions',
    '/Sign-In/return?code=1',
    '/sign-out',
  ])('asked to lead to %j leads to a page of this system', (path) => {
    const back = returnPath(path);
    expect(new URL(back, 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000');
    expect(back).not.toMatch(/^\/[/\\]|sign-/i);
  });
});
