import { resolve } from 'node:path';

/** Who signs the audit's log, and as what. */
export interface AuditConfig {
  /** `AUDIT_SIGNER_DIR`: the folder of the signer's keys and memory, absolute; `null`: nothing is configured. */
  readonly auditSignerDir: string | null;
  /** `AUDIT_LOG_NAME`: by which a log that is begun here is known for ever */
  readonly auditLogName: string;
}

const STANDARD_NAME = 'oversight';

/** ASCII without space and plus; an origin is at most 255 bytes, of which a slash and 8 digits come from us. */
const LOG_NAME = /^[!-*,-~]{1,246}$/;

export const readAudit = (given: (name: string) => string | null, wrong: (problem: string) => void): AuditConfig => {
  const folder = given('AUDIT_SIGNER_DIR');
  const name = given('AUDIT_LOG_NAME');
  if (name !== null && !LOG_NAME.test(name))
    wrong(
      `AUDIT_LOG_NAME is "${name}": set it to a name of ASCII characters without spaces and plus signs, like oversight.example.org`,
    );
  if (folder !== null && name === null)
    wrong('AUDIT_SIGNER_DIR is set without AUDIT_LOG_NAME: name the log too, like oversight.example.org');
  return { auditSignerDir: folder && resolve(folder), auditLogName: name ?? STANDARD_NAME };
};
