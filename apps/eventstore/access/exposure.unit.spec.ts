import { describe, expect, it } from '@jest/globals';
import { whyNotListen } from './exposure.js';

const OPEN = { tls: false, users: false };
const ENCRYPTED = { tls: true, users: false };
const GUARDED = { tls: true, users: true };
const ELSEWHERE = [
  '0.0.0.0',
  '::',
  '10.0.0.7',
  'events.example.org',
  'localhost.example.org',
  '127.0.0.1.example.org',
  '',
];

describe('a server without users', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('listens on %s', (host) => {
    expect(whyNotListen({ host, ...OPEN })).toBeUndefined();
    expect(whyNotListen({ host, ...ENCRYPTED })).toBeUndefined();
  });

  it.each(ELSEWHERE)('does not listen on "%s"', (host) => {
    expect(whyNotListen({ host, ...OPEN })).toContain('Without TLS and users whoever reaches');
    expect(whyNotListen({ host, ...ENCRYPTED })).toContain('Without users whoever reaches');
  });
});

describe('a server with users', () => {
  it.each(['127.0.0.1', ...ELSEWHERE])('listens on "%s" with TLS only', (host) => {
    expect(whyNotListen({ host, ...GUARDED })).toBeUndefined();
    expect(whyNotListen({ host, tls: false, users: true })).toContain('Users are configured without TLS');
  });
});
