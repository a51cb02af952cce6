import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { BODY } from '#libs/domain/body/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { authoritySlug, committeeSlug } from '#libs/domain/shared/text/slug.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { bodyIdentity } from '../identity.js';
import type { Entering, Entry } from './entry.js';

/** A body, known by its first authority and its first name. */
export const enterBody = (
  { name, kind, authorities, parent, resolution }: Told<typeof BODY, 'EstablishBody'>,
  { ids }: Entering,
): Entry | Refusal => {
  const named = authorities.map((each) => ({ code: authoritySlug(each.name), name: each.name }));
  const nameless = named.findIndex(({ code }) => !code);
  const [authority] = named;
  if (!authority || nameless >= 0)
    return invalid(`authorities.${Math.max(nameless, 0)}.name`, 'Give its name, in letters.');
  const code = committeeSlug(name);
  if (!code) return invalid('name', 'Give its name, in letters.');
  const identity = bodyIdentity(ids, { authority, committee: { code, name } });
  const data = { ref: identity.ref, name, code, kind, authorities: named, parent, resolution, source: null };
  const command: BodyCommand = { type: 'EstablishBody', data };
  return { ...identity, command, from: null };
};
