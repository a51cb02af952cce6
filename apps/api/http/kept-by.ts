import type { ActingRequest } from '../identity/acting-request.js';

/** What a browser has by its session it keeps nowhere: others use the same one. */
export const keptBy = ({ actor }: ActingRequest): 'no-cache' | 'no-store' =>
  actor !== undefined && actor.session !== null ? 'no-store' : 'no-cache';
