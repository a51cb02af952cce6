import type { RequestKey } from '#libs/application/request-key.js';
import { systemIds } from '#libs/application/system.js';

/**
 * What somebody calls one request of theirs.
 * @param request a digest of what is asked
 */
export const requestKey = (actor: string, key: string, request: string): RequestKey => ({
  id: systemIds.of(['request-key', actor, key]),
  request,
});
