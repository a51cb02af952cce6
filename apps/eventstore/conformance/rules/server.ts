import { Metadata } from '@grpc/grpc-js';
import { serverUnderTest, type ServerUnderTest } from '../persistent/server-under-test.js';
import { connection, Stubs } from './channel.js';
import { empty } from './messages.js';

export interface Server extends ServerUnderTest {
  stubs: Stubs;
  /** Stubs that send no login. */
  anonymous: Stubs;
  /** Whom the connection string logs in. Where nobody need log in, any login makes the client append by unary calls. */
  login: { username: string; password: string };
}

let tried: Server | undefined;

const PATIENCE_MS = 10_000;

/** @throws ServiceError if no server answers: better once than in every rule */
const greet = ({ features }: Stubs) =>
  new Promise<void>((resolve, reject) =>
    features.getSupportedMethods(empty(), new Metadata(), { deadline: Date.now() + PATIENCE_MS }, (error) =>
      error ? reject(error) : resolve(),
    ),
  );

/** The one server of the run: that which EVENTSTORE_URL names, or an embedded one. */
export const openServer = async (): Promise<Server> => {
  const server = await serverUnderTest();
  const told = connection(server.url);
  const stubs = new Stubs(told);
  await greet(stubs);
  const anonymous = new Stubs({ ...told, login: undefined });
  tried = {
    ...server,
    stubs,
    anonymous,
    login: told.login ?? { username: 'admin', password: 'changeit' },
    stop: async () => {
      stubs.close();
      anonymous.close();
      await server.stop();
    },
  };
  return tried;
};

export const theServer = (): Server => {
  if (!tried) throw new Error('No server is open yet.');
  return tried;
};

/** Whether the server that is named wants TLS and a login. */
export const wantsLogin = (): boolean => {
  const url = process.env.EVENTSTORE_URL ?? '';
  return url !== '' && connection(url).secure;
};
