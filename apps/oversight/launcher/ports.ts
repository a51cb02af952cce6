import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotDo, codeOf, messageOf } from '../failure.js';

const tryListen = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

const untilFree = async (port: number, host: string, patience: number): Promise<number> => {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const free = await tryListen(port, host).catch(() => null);
    if (free !== null) return free;
  }
  return tryListen(port, host);
};

export interface WantedPort {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly setting: string;
  readonly forWhat: string;
  /** How long what is left of an earlier start may take to let go of it, in ms. */
  readonly patience: number;
}

/**
 * The port to use.
 * @throws CannotDo when another program has it
 */
export const freePort = async ({ port: wanted, host, setting, forWhat, patience }: WantedPort): Promise<number> => {
  try {
    return await untilFree(wanted, host, patience);
  } catch (error) {
    const why = codeOf(error) ?? messageOf(error);
    const other = wanted < 65_000 ? wanted + 10 : wanted - 10;
    throw new CannotDo(
      why === 'EADDRINUSE'
        ? `Port ${wanted}, for ${forWhat}, is taken by another program.`
        : `Port ${wanted} on ${host}, for ${forWhat}, cannot be listened on (${why}).`,
      `Stop that program, or choose another port: ${setting}=${other} npm start (0 takes any free one).`,
    );
  }
};
