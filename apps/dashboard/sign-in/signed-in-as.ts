import type { Presented } from '#libs/identity/index.js';

/** What every page says of who is signed in; `hidden` is the token of its forms. */
export const signedInAs = (who: Presented | null, address: string) =>
  who === null
    ? { href: `/sign-in?${new URLSearchParams({ to: address }).toString()}` }
    : { name: who.name, hidden: who.session };
