import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort } from './ports.js';

const wanted = { host: '127.0.0.1', setting: 'OVERSIGHT_PORT', forWhat: 'the dashboard', patience: 0 };

const withTaken = async (act: (port: number, free: () => void) => Promise<void>) => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  try {
    await act((server.address() as AddressInfo).port, () => server.close());
  } finally {
    server.close();
  }
};

describe('a port', () => {
  it('that another program has is refused with what to do', () =>
    withTaken(async (port) => {
      await expect(freePort({ ...wanted, port })).rejects.toThrow(
        new RegExp(`Port ${port}, for the dashboard, is taken.*\\n.*OVERSIGHT_PORT=\\d+ npm start`),
      );
    }));

  it('that is just being let go of is waited for', () =>
    withTaken(async (port, free) => {
      setTimeout(free, 150);
      expect(await freePort({ ...wanted, port, patience: 5000 })).toBe(port);
    }));

  it('of 0 is any free one', async () => {
    expect(await freePort({ ...wanted, port: 0 })).toBeGreaterThan(0);
  });
});
