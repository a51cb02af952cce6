import type { AuthorityCommand } from '#libs/domain/authority/decide.js';
import type { AUTHORITY } from '#libs/domain/authority/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { authoritySlug } from '#libs/domain/shared/text/slug.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { authorityIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** An authority, known by the code of its first name, or by one of its own where another authority has that. */
export const enterAuthority = (
  { name, code: own, resolution }: Told<typeof AUTHORITY, 'EstablishAuthority'>,
  { ids }: Entering,
): Entry | Refusal => {
  if (!authoritySlug(name)) return invalid('name', 'Give its name, in letters.');
  const code = authoritySlug(own ?? name);
  if (!code) return invalid('code', 'Give a code of letters or figures.');
  const identity = authorityIdentity(ids, code);
  const command: AuthorityCommand = { type: 'EstablishAuthority', data: { ref: identity.ref, name, code, resolution } };
  return { ...identity, command, from: null };
};
