import { describe, expect, it } from '@jest/globals';
import { addressOf, foundAt, parseEndpoint } from './endpoint.js';

describe('an address', () => {
  it('has brackets around what has colons', () => {
    const hosts = ['127.0.0.1', '::1', 'a.b'];
    expect(hosts.map((host, i) => addressOf({ host, port: i + 1 }))).toEqual(['127.0.0.1:1', '[::1]:2', 'a.b:3']);
  });

  it.each(['127.0.0.1:1', '[::1]:2', 'events.example.org:65535'])('%s is read as it was written', (text) => {
    const endpoint = parseEndpoint(text);
    expect(endpoint && addressOf(endpoint)).toBe(text);
  });

  it.each(['', 'host', 'host:', ':1', 'host:0', 'host:65536', 'host:1x', '::1:2113', '[host]:1', 'esdb://host:1'])(
    '"%s" is none',
    (text) => {
      expect(parseEndpoint(text)).toBeUndefined();
    },
  );
});

describe('where a server is found', () => {
  const PORT = 2113;

  it('is where it listens', () => {
    const listening = { host: '127.0.0.1', port: PORT };
    expect(foundAt(listening, 'localhost:9')).toEqual(listening);
  });

  it.each(['0.0.0.0', '::'])('is where the client found it, if it listens on %s', (host) => {
    expect(foundAt({ host, port: PORT }, 'events.example.org:443')).toEqual({ host: 'events.example.org', port: 443 });
    expect(foundAt({ host, port: PORT }, 'nowhere')).toEqual({ host, port: PORT });
  });
});
