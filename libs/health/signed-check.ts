import type { DataSource } from 'typeorm';
import { signedSoFar, witnessedSoFar, type SignedSoFar } from '#libs/audit/index.js';
import type { Check } from './checks.js';
import { witnessedCheck } from './witnessed-check.js';

/** The log is signed every ten minutes at least. */
const SIGNED_WITHIN_MS = 15 * 60 * 1_000;

const NAME = 'signed audit log';

/**
 * How far the audit's log is signed. An alarm leaves the process ready: what is recorded is sealed all the same, and is signed
 * once the signer signs again.
 */
export const signedCheck = ({ signed, sealed, at }: SignedSoFar, now: Date): Check[] => {
  if (sealed === 0n) return [];
  if (at === null) {
    const detail =
      'nothing was ever signed: AUDIT_SIGNER_DIR and AUDIT_LOG_NAME say where the signer is, and the log of the audit writer why it does not sign';
    return [{ name: NAME, ok: true, detail }];
  }
  const late = now.getTime() - at.getTime() > SIGNED_WITHIN_MS;
  const behind = sealed === signed ? '' : `, ${sealed - signed} behind the ledger`;
  const detail =
    `${late ? 'ALARM: ' : ''}signed up to ${signed} leaves${behind}, at ${at.toISOString()}` +
    (late ? '. The log of the audit writer says why not since.' : '');
  return [{ name: NAME, ok: true, detail }];
};

/** Nothing is told where there is no ledger yet, or this login may not read it. */
export const readSignedCheck = async (db: DataSource): Promise<Check[]> => {
  try {
    const signed = signedCheck(await signedSoFar(db.manager), new Date());
    return [...signed, ...witnessedCheck(await witnessedSoFar(db.manager))];
  } catch {
    return [];
  }
};
