import type { IncomingMessage } from 'node:http';

export const sessionCookie = (port: number): string => `provider-${port}-session`;

/**
 * Takes away, where a sign-in is asked for, by what the browser is known from before: everybody is asked who he is each time,
 * since there is no password that would tell, and whoever chooses another is not asked to sign out first.
 */
export const forgetWhoWasChosen = ({ url, headers }: IncomingMessage, port: number): void => {
  if (headers.cookie === undefined || !/^\/auth(?![\w-])/.test(url ?? '')) return;
  headers.cookie = headers.cookie
    .split(';')
    .filter((each) => !each.trim().startsWith(sessionCookie(port)))
    .join(';');
};
