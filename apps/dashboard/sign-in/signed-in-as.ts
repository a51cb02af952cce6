import type { Reader } from '#libs/asking/reader.js';
import { unpublishedScopes } from '#libs/domain/rights/reading.js';
import { mayReadAccessLog } from '#libs/domain/rights/reading-access-log.js';
import { isEverywhere } from '#libs/domain/rights/scope.js';
import type { Presented } from '#libs/identity/index.js';

/** What who reads sees of the record; null where that is all of it. */
const seesOf = (reader: Reader): string | null => {
  const scopes = reader.is === 'actor' ? unpublishedScopes(reader.rights) : [];
  if (scopes.some(isEverywhere)) return null;
  return scopes.length === 0
    ? 'You see what is published.'
    : 'You see what is unpublished before your committees only.';
};

/** What every page says of who is signed in; `hidden` is the token of its forms. */
export const signedInAs = (who: Presented | null, reader: Reader, address: string) =>
  who === null
    ? { href: `/sign-in?${new URLSearchParams({ to: address }).toString()}`, sees: seesOf(reader) }
    : {
        ...{ name: who.name, hidden: who.session, sees: seesOf(reader) },
        readsAccessLog: reader.is === 'actor' && mayReadAccessLog(reader.rights),
      };
