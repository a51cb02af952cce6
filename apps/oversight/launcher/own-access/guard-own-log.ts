import { connect } from '#libs/event-store/connect.js';
import { guardedFor, sameAcls } from '#libs/event-store/default-acls/guarded.js';
import { readDefaultAcls, writeDefaultAcls } from '#libs/event-store/default-acls/settings-stream.js';
import { STANDARD } from '#libs/event-store/default-acls/settings.js';

/**
 * Sees to it that only `user` writes the log of the event store that was just started, at the first start and whenever it
 * was opened since. Rights that somebody gave by name stay.
 * @param url with an administrator's credentials
 */
export const guardOwnLog = async (url: string, user: string): Promise<void> => {
  const client = connect(url);
  try {
    const stored = await readDefaultAcls(client);
    const acls = stored.acls ?? STANDARD;
    const guarded = guardedFor([user], acls);
    if (!sameAcls(acls, guarded)) await writeDefaultAcls(client, guarded, stored.revision);
  } finally {
    await client.dispose();
  }
};
