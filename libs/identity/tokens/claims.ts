import type { JWTPayload } from 'jose';
import type { TrustedProvider } from '../provider/trusted-provider.js';

/** Who somebody is at the provider. */
export interface Identity {
  readonly issuer: string;
  readonly claim: string;
  readonly subject: string;
}

/** The name under which people of the embedded provider are known, whatever its port is. */
const EMBEDDED = 'urn:oversight:embedded-provider';
/** OpenID Connect Core 1.0, 2: a subject has at most 255 ASCII characters. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;

type Naming = Pick<TrustedProvider, 'issuer' | 'subjectClaim' | 'tenant' | 'isEmbedded'>;

/** Who is meant by the claims of a token that holds; `null` when they name nobody, or somebody of another tenant. */
export const identityIn = (
  claims: JWTPayload,
  { issuer, subjectClaim, tenant, isEmbedded }: Naming,
): Identity | null => {
  if (tenant !== null && claims['tid'] !== tenant) return null;
  const subject = claims[subjectClaim];
  if (typeof subject !== 'string' || !SUBJECT.test(subject)) return null;
  return { issuer: isEmbedded ? EMBEDDED : issuer, claim: subjectClaim, subject };
};

const SOON_MS = 30_000;

/** When the person proved who he is; `null` when that is not told, or lies ahead by more than clocks differ. */
export const authTimeIn = ({ auth_time: seconds }: JWTPayload, now: number): Date | null => {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) return null;
  const at = seconds * 1000;
  return at > now + SOON_MS ? null : new Date(at);
};

export const nameIn = ({ name, preferred_username: username }: JWTPayload): string | null =>
  [name, username].find((each): each is string => typeof each === 'string' && each.trim() !== '')?.trim() ?? null;

/** In place of groups that are too many for a token (Microsoft identity platform, "groups overage claim"): no role follows. */
export const TOO_MANY_GROUPS = 'groups: too many';

const MOST_CLAIMED = 1_000;
const LONGEST_CLAIMED = 250;

const textsIn = (claim: string, told: unknown): readonly string[] =>
  (Array.isArray(told) ? told : [])
    .filter((each): each is string => typeof each === 'string' && each !== '' && each.length <= LONGEST_CLAIMED)
    .map((each) => `${claim}/${each}`);

const memberOf = (told: unknown, name: string): unknown =>
  typeof told === 'object' && told !== null ? (told as Readonly<Record<string, unknown>>)[name] : undefined;

/** Groups and app roles as the provider says them, each with its claim: `groups/3f1c…`, `roles/officer`. */
export const claimedIn = (payload: JWTPayload): readonly string[] => {
  const isOverage = payload['hasgroups'] === true || memberOf(payload['_claim_names'], 'groups') !== undefined;
  const claimed = [
    ...(isOverage ? [TOO_MANY_GROUPS] : textsIn('groups', payload['groups'])),
    ...textsIn('roles', payload['roles']),
    ...textsIn('realm_access.roles', memberOf(payload['realm_access'], 'roles')),
  ];
  return claimed.slice(0, MOST_CLAIMED);
};
