import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** ReadyForQuery, outside a transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** ErrorResponse, as Postgres says it to whoever is connected when an administrator ends the connection. */
const ENDED = (() => {
  const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command'];
  const body = Buffer.from(`${fields.join('\0')}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
})();

export interface EndsWhenReady {
  readonly url: string;
  /** How many connections it ended. */
  readonly ended: () => number;
  close(): Promise<void>;
}

/** Stands before a Postgres, and has it end each connection in the very packet that says that it is ready. */
export const endsWhenReady = async (databaseUrl: string): Promise<EndsWhenReady> => {
  const { hostname, port } = new URL(databaseUrl);
  let ended = 0;
  const server = createServer((client) => {
    const postgres = connect(Number(port), hostname);
    client.pipe(postgres);
    postgres.on('data', (data: Buffer) => {
      if (!data.subarray(-READY.length).equals(READY)) return void client.write(data);
      ended++;
      client.end(Buffer.concat([data, ENDED]));
      postgres.destroy();
    });
    for (const each of [client, postgres]) each.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    ended: () => ended,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
