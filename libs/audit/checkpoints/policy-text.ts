import type { EntityManager } from 'typeorm';

/** The policy of witnesses that stands, as it was given (C2SP tlog-policy); `null` where there is none. */
export const policyText = (_tx: EntityManager): Promise<string | null> => Promise.resolve(null);
