import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import {
  Acting,
  GrantCodes,
  IdentityKey,
  type Joining,
  KeptWords,
  KeySet,
  Persons,
  ProviderWatch,
  publishedKeys,
  RelyingParty,
  Sessions,
  type SignInLog,
  SignInSeal,
  TokenVerifier,
  type TrustedProvider,
} from '#libs/identity/index.js';
import type { RoleMapping } from '#libs/application/people/mapped-roles.js';
import type { Clock } from '#libs/kernel/clock.js';
import { PUBLIC_URL, TRUSTED_PROVIDER } from '#libs/platform/tokens.js';

export interface IdentityParts {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly trusted: TrustedProvider;
  /** Where people find the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** By which the provider's people are known again: 32 bytes. */
  readonly identityKey: Buffer;
  /** Which roles follow from what the provider says of people. */
  readonly roleMappings: readonly RoleMapping[];
  readonly signIns: SignInLog;
}

/** Who acts: what API and pages inject of it. */
export const identityProviders = (
  { db, clock, trusted, publicUrl, identityKey, signIns }: IdentityParts,
  joining: Joining,
) => {
  const now = (): number => Date.parse(clock.now());
  const keys = new KeySet(trusted.issuer, () => publishedKeys(trusted.issuer), now);
  const sessions = new Sessions(db, now);
  const persons = new Persons(db, new IdentityKey(identityKey));
  const acting = new Acting(new TokenVerifier(trusted, keys, now), persons, sessions, joining, signIns, now);
  const watch = new ProviderWatch(keys);
  const providers = [
    { provide: Acting, useValue: acting },
    { provide: Sessions, useValue: sessions },
    { provide: GrantCodes, useValue: new GrantCodes(db, now) },
    { provide: KeptWords, useValue: new KeptWords(db, now) },
    { provide: RelyingParty, useValue: new RelyingParty(trusted, `${publicUrl}/sign-in/return`, keys, now) },
    { provide: SignInSeal, useValue: new SignInSeal(now) },
    { provide: ProviderWatch, useValue: watch },
    { provide: TRUSTED_PROVIDER, useValue: trusted },
    { provide: PUBLIC_URL, useValue: publicUrl },
  ] satisfies Provider[];
  return { providers, watch };
};
