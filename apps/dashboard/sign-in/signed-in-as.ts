import type { Reader } from '#libs/asking/reader.js';
import { mayReadAccessLog } from '#libs/domain/rights/reading-access-log.js';
import type { Presented } from '#libs/identity/index.js';

/** What every page says of who is signed in; `hidden` is the token of its forms. */
export const signedInAs = (who: Presented | null, reader: Reader, address: string) =>
  who === null
    ? { href: `/sign-in?${new URLSearchParams({ to: address }).toString()}` }
    : {
        ...{ name: who.name, hidden: who.session },
        readsAccessLog: reader.is === 'actor' && mayReadAccessLog(reader.rights),
      };
