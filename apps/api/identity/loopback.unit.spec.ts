import { describe, expect, it } from '@jest/globals';
import { DevIssuerModule } from './dev-issuer/dev-issuer.module.js';
import { isLoopback, NotLoopback } from './loopback.js';

const TRUSTED = { issuer: 'http://127.0.0.1:3000/dev', audience: 'oversight' };

describe('the development issuer', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('runs on %s', (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(DevIssuerModule.on(host, TRUSTED).controllers).toHaveLength(1);
  });

  it.each([
    '0.0.0.0',
    '::',
    '',
    '10.0.0.7',
    'oversight.example',
    'localhost.example',
    '127.0.0.1.example',
    '128.0.0.1',
  ])('refuses to run on "%s"', (host) => {
    expect(() => DevIssuerModule.on(host, TRUSTED)).toThrow(NotLoopback);
    expect(() => DevIssuerModule.on(host, TRUSTED)).toThrow('Set OVERSIGHT_HOST to 127.0.0.1');
  });
});
