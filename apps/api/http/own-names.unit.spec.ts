import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { onlyOwnNames } from './own-names.js';
import { onlyOwnOrigin } from './own-origin.js';

type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

const passes = (middleware: Middleware, request: object): boolean => {
  let passed = false;
  middleware(request as Request, {} as Response, (error) => (passed = error === undefined));
  return passed;
};

describe('a request on loopback', () => {
  const names = onlyOwnNames('http://127.0.0.1:3000', '127.0.0.1');
  const asks = (host: string | undefined, localAddress = '127.0.0.1') =>
    passes(names, { headers: { host }, socket: { localAddress } });

  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST', '[::1]:3000', '127.0.0.1'])('may name %s', (host) => {
    expect(asks(host)).toBe(true);
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example@127.0.0.1',
    '127.0.0.1/evil',
    '10.0.0.7',
    '',
    ' ',
  ])('may not name "%s"', (host) => {
    expect(asks(host)).toBe(false);
  });
});

describe('a request behind a proxy', () => {
  const names = onlyOwnNames('https://oversight.example', '0.0.0.0');
  const asks = (host: string, localAddress: string) => passes(names, { headers: { host }, socket: { localAddress } });

  it('names where people find it, or the address that it came to', () => {
    expect(asks('oversight.example', '172.17.0.2')).toBe(true);
    expect(asks('172.17.0.2:3000', '::ffff:172.17.0.2')).toBe(true);
    expect(asks('localhost:3000', '127.0.0.1')).toBe(true);
  });

  it('names nothing else', () => {
    expect(asks('localhost', '172.17.0.2')).toBe(false);
    expect(asks('other.example', '172.17.0.2')).toBe(false);
    expect(asks('172.17.0.3', '172.17.0.2')).toBe(false);
  });
});

describe('what a page sends', () => {
  const local = onlyOwnOrigin('http://127.0.0.1:3000');
  const behind = onlyOwnOrigin('https://oversight.example');
  const host = 'localhost:3000';

  it.each<Record<string, string>>([
    {},
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('passes with %j', (headers) => {
    expect(passes(local, { method: 'POST', headers: { host, ...headers } })).toBe(true);
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'http://127.0.0.1:3001' },
    { origin: 'https://localhost:3000' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused with %j, by whatever method', (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(passes(local, { method, headers: { host, ...headers } })).toBe(false);
    expect(passes(local, { method: 'GET', headers: { host, ...headers } })).toBe(true);
  });

  it('is refused of the same name without TLS, where people find it with TLS', () => {
    const headers = { host: 'oversight.example', origin: 'http://oversight.example' };
    expect(passes(behind, { method: 'POST', headers })).toBe(false);
    expect(passes(behind, { method: 'POST', headers: { ...headers, origin: 'https://oversight.example' } })).toBe(true);
  });
});
