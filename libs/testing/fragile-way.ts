import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FragileWay {
  /** The connection string for clients. */
  readonly url: string;
  /** How often a connection broke. */
  readonly broken: number;
  /** Ends what is still connected. */
  close(): Promise<void>;
}

/**
 * The way to an event store on which connections break: so many times, once so many bytes went over one, either way; in
 * turns by an end and by a reset.
 */
export const fragileWay = async (url: string, bytes: number, times: number): Promise<FragileWay> => {
  const { hostname, port } = new URL(url.replace(/^esdb/, 'http'));
  let broken = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number.parseInt(port, 10), hostname);
    open.add(near);
    near.on('close', () => open.delete(near));
    let passed = 0;
    const watch = (chunk: Buffer) => {
      passed += chunk.length;
      if (broken >= times || passed < bytes || near.destroyed) return;
      const cut = broken++ % 2 === 0 ? 'destroy' : 'resetAndDestroy';
      for (const end of [near, far]) end[cut]();
    };
    for (const end of [near, far]) {
      end.on('data', watch).on('error', () => undefined);
      end.on('close', () => [near, far].forEach((each) => each.destroy()));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`,
    get broken() {
      return broken;
    },
    close: () => {
      for (const near of open) near.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
};
