import type { Actor } from './actor.js';
import { JUST_NOW_S } from './sign-in/relying-party.js';

/**
 * Whether whoever acts proved who he is in the last five minutes, as granting, erasing and exporting ask for. One of whom the
 * provider does not say when never did.
 * @param now milliseconds since 1970
 */
export const isJustSignedIn = ({ authTime }: Pick<Actor, 'authTime'>, now: number): boolean =>
  authTime !== null && now - authTime.getTime() <= JUST_NOW_S * 1000;
