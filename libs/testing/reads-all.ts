import type { Reader } from '#libs/asking/reader.js';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';

const held = { no: 1, role: 'governance reviewer', scope: EVERYWHERE, from: '2000-01-01', until: null } as const;

/** Reads everything, without signing in: what is tested is not who may read it. */
export const READS_ALL: Reader = {
  is: 'actor',
  rights: { actor: 'prs_reader', joined: [], held: [{ ...held, grantedAt: null }], service: null },
};
