import { whyNotListen } from '#apps/eventstore/access/exposure.js';
import { accessFrom } from '#apps/eventstore/access/settings.js';
import { CannotDo, messageOf } from '../failure.js';
import type { Listening } from './plan-parts.js';

const readable = ({ files }: Listening) => {
  try {
    return accessFrom(files, () => undefined);
  } catch (error) {
    throw new CannotDo(messageOf(error), 'Nothing was started.');
  }
};

/**
 * Refuses, before anything is started, what the event store would refuse itself.
 * @throws CannotDo if others could reach it unguarded, or a file cannot be read
 */
export const demandGuard = (listening: Listening): void => {
  const { tls, users } = readable(listening);
  const refusal = whyNotListen({ host: listening.host, tls: tls !== undefined, users: users !== undefined });
  if (refusal !== undefined)
    throw new CannotDo(
      refusal,
      'Give --tls-cert, --tls-key and --users, or neither users nor a host: it listens on loopback then.',
    );
};
