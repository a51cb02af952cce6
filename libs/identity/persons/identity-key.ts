import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Identity } from '../tokens/claims.js';

/** Another key than the one that people were first known by: nobody would be found again, and everybody made anew. */
export class WrongIdentityKey extends Error {
  override readonly name = 'WrongIdentityKey';

  constructor() {
    super(
      'The key by which people are known again (OVERSIGHT_IDENTITY_KEY, or "identity-key" in the folder of keys) is not the one that this database was begun with. ' +
        'Put it back from where the keys are kept. Nothing was started.',
    );
  }
}

/** By which a provider's people are known again, without what the provider calls them being kept. */
export class IdentityKey {
  constructor(private readonly secret: Buffer) {}

  /** HMAC-SHA-256 of issuer, claim and subject: whoever has the rows alone cannot try subjects. */
  digestOf({ issuer, claim, subject }: Identity): Buffer {
    return this.mac(JSON.stringify(['identity', issuer, claim, subject]));
  }

  /**
   * Notes by which key people are known here, the first time, and holds later ones to it.
   * @throws WrongIdentityKey
   */
  async demandSame(db: DataSource): Promise<void> {
    const check = this.mac(JSON.stringify(['key']));
    await db.query('insert into keys.identity_key (check_of_key) values ($1) on conflict do nothing', [check]);
    const [row] = await db.query<{ check_of_key: Buffer }[]>('select check_of_key from keys.identity_key');
    if (!row?.check_of_key.equals(check)) throw new WrongIdentityKey();
  }

  private mac(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}
