import { createHash } from 'node:crypto';

const LONGEST = 200;
const KEPT = 160;

/**
 * A code of a scope as the tables hold it and are asked for it. Postgres takes no index entry of more than 2704 bytes,
 * and a paper may print any name: a longer code is cut and told apart by its hash, once and for ever the same.
 */
export const scopeCode = (code: string): string => {
  if (code.length <= LONGEST) return code;
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 32);
  return `${code.slice(0, KEPT)}~${hash}`;
};
