import type { AccessFiles } from '#apps/eventstore/access/settings.js';
import { certificateIn } from './certificate.js';
import { type ADMIN, type USER, usersIn } from './users.js';

/** What guards the event store that this system starts. */
export interface OwnAccess {
  readonly files: AccessFiles;
  /**
   * The address of the event store as a client takes it: with a user, his password, and the certificate to trust. The
   * machine is named: the client tells its name in the TLS handshake, where no number may stand (RFC 6066, 3).
   * @param url where it says that it listens
   */
  readonly addressFor: (user: typeof USER | typeof ADMIN, url: string) => string;
}

/** Reads it from the folder of keys, or makes what is not there. */
export const ownAccess = async (keys: string, host: string): Promise<OwnAccess> => {
  const { cert, key } = await certificateIn(keys, host, Date.now());
  const { file, passwords } = await usersIn(keys);
  return {
    files: { cert, key, users: file },
    addressFor: (user, url) => {
      const { port } = new URL(url);
      return `esdb://${user}:${passwords[user]}@localhost:${port}?tls=true&tlsCAFile=${encodeURIComponent(cert)}`;
    },
  };
};
