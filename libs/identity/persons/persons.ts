import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Identity } from '../tokens/claims.js';
import type { IdentityKey } from './identity-key.js';

/** A pseudonym, as events hold it. */
const PERSON = /^prs_\w{4,60}$/;
const TRIES = 5;
const MOST_FOUND = 10_000;

const newPerson = (): string => `prs_${randomBytes(8).toString('hex')}`;

/**
 * Before there were persons, a provider's subject was the pseudonym itself, and events say so: whoever comes with one keeps
 * it. Only where the provider gives it (`sub`): other claims may be names that people choose.
 */
const keptPerson = ({ claim, subject }: Identity): string | null =>
  claim === 'sub' && PERSON.test(subject) ? subject : null;

/** Which person of this record somebody of the provider is. */
export class Persons {
  /** By digest. Rows are only added: what was found once holds. */
  private readonly found = new Map<string, string>();

  constructor(
    private readonly db: DataSource,
    private readonly key: IdentityKey,
  ) {}

  /** The person; made at the first sign-in, as one also where several come at once. */
  async personOf(identity: Identity): Promise<string> {
    const digest = this.key.digestOf(identity);
    for (let tries = 0, wanted = keptPerson(identity); tries < TRIES; tries++, wanted = null) {
      const known = await this.find(digest);
      if (known !== null) return known;
      // Nothing is inserted where somebody else was quicker, or has that pseudonym.
      await this.db.query('insert into keys.identity (digest, person) values ($1, $2) on conflict do nothing', [
        digest,
        wanted ?? newPerson(),
      ]);
    }
    throw new Error(`No pseudonym was free after ${TRIES} tries.`);
  }

  private async find(digest: Buffer): Promise<string | null> {
    const text = digest.toString('base64');
    const known = this.found.get(text);
    if (known !== undefined) return known;
    const [row] = await this.db.query<{ person: string }[]>('select person from keys.identity where digest = $1', [
      digest,
    ]);
    if (!row) return null;
    if (this.found.size >= MOST_FOUND) this.found.clear();
    this.found.set(text, row.person);
    return row.person;
  }
}
