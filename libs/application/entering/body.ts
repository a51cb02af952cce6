import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { BODY } from '#libs/domain/body/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import { committeeSlug } from '#libs/domain/shared/text/slug.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import { authoritiesNamed } from '../authorities/which-authority.js';
import { bodyIdentity } from '../identity.js';
import type { ThingsOfRecord } from '../things-of-record.js';
import type { Entering, Entry } from './entry.js';

/** A body, known by its first authority and its first name. */
export const enterBody = (
  { name, kind, authorities, parent, resolution }: Told<typeof BODY, 'EstablishBody'>,
  { ids, today, effectiveOn, names: known }: Entering,
): Entry | Refusal => {
  const named = authoritiesNamed(authorities, effectiveOn ?? today, known.authorities);
  if (isRefusal(named)) return named;
  const [authority] = named;
  if (!authority) return invalid('authorities', 'Say whose body it is.');
  const code = committeeSlug(name);
  if (!code) return invalid('name', 'Give its name, in letters.');
  const identity = bodyIdentity(ids, { authority, committee: { code, name } });
  const data = { ref: identity.ref, name, code, kind, authorities: named, parent, resolution, source: null };
  const command: BodyCommand = { type: 'EstablishBody', data };
  return { ...identity, command, from: null };
};

/** The authorities that a person names, each as it was called on the day from which it holds. Throws `RecordBehind`. */
export const changeAuthoritiesOf = async (
  record: Pick<ThingsOfRecord, 'names'>,
  { authorities, on, resolution }: Told<typeof BODY, 'ChangeAuthorities'>,
): Promise<Extract<BodyCommand, { readonly type: 'ChangeAuthorities' }> | Refusal> => {
  const named = authoritiesNamed(authorities, on, (await record.names()).authorities);
  return isRefusal(named) ? named : { type: 'ChangeAuthorities', data: { authorities: named, on, resolution } };
};
