import { whyNotListen } from '#apps/eventstore/access/exposure.js';
import { parseEndpoint } from '#apps/eventstore/endpoint.js';
import { accessFrom } from '#apps/eventstore/access/settings.js';
import { CannotDo, messageOf } from '../failure.js';
import type { Listening } from './plan-parts.js';

const readable = ({ files }: Listening) => {
  try {
    return accessFrom(files, (message) => void process.stderr.write(`${message}\n`));
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Nothing was started.');
  }
};

/**
 * Refuses, before anything is started, what the event store would refuse itself.
 * @throws CannotDo if others could reach it unguarded, a file cannot be read, or what it advertises is no address
 */
export const demandGuard = (listening: Listening): void => {
  const { advertise } = listening;
  if (advertise !== undefined && !parseEndpoint(advertise))
    throw new CannotDo(`--advertise ${advertise} is not host:port.`, 'Nothing was started.');
  const { tls, users } = readable(listening);
  const refusal = whyNotListen({ host: listening.host, tls: tls !== undefined, users: users !== undefined });
  if (refusal !== undefined)
    throw new CannotDo(
      refusal,
      'Give --tls-cert, --tls-key and --users, or neither users nor a host: it listens on loopback then.',
    );
};
