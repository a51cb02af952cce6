import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What a code lets one person take up. */
export interface GrantByCode {
  /** By pseudonym. */
  readonly person: string;
  readonly role: string;
  readonly authority: string | null;
  readonly body: string | null;
  /** The first day on which the role holds no more; null for no end. */
  readonly until: string | null;
  /** The user of the operating system who made the code. */
  readonly grantedBy: string;
  readonly reason: string;
}

/** How long a code can be given, in milliseconds. */
export const CODE_MS = 15 * 60_000;

const BYTES = 20;
const CODE = /^[A-Za-z0-9_-]{27}$/;

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** Codes of 160 random bits, of which the database knows the hash alone. */
export class GrantCodes {
  /** @param now milliseconds since 1970 */
  constructor(
    private readonly db: DataSource,
    private readonly now: () => number,
  ) {}

  /** @returns the code, for the person alone. Those whose time is over are cleared away. */
  async make({ person, role, authority, body, until, grantedBy, reason }: GrantByCode): Promise<string> {
    const code = randomBytes(BYTES).toString('base64url');
    const now = this.now();
    await this.db.query('delete from sessions.grant_code where ends <= $1', [new Date(now)]);
    await this.db.query(
      `insert into sessions.grant_code (code_hash, person, role, authority, body, until, granted_by, reason, ends)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [hashOf(code), person, role, authority, body, until, grantedBy, reason, new Date(now + CODE_MS)],
    );
    return code;
  }

  /** `null` for a code that nobody made, that is spent, whose time is over, or that is another person's. */
  async find(code: string, person: string): Promise<GrantByCode | null> {
    if (!CODE.test(code)) return null;
    const [row] = await this.db.query<GrantByCode[]>(
      `select person, role, authority, body, until, granted_by as "grantedBy", reason
         from sessions.grant_code where code_hash = $1 and person = $2 and ends > $3`,
      [hashOf(code), person, new Date(this.now())],
    );
    return row ?? null;
  }

  async spend(code: string): Promise<void> {
    await this.db.query('delete from sessions.grant_code where code_hash = $1', [hashOf(code)]);
  }
}
