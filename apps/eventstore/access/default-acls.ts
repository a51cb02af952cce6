import { parseAcl, type Acl } from './acl.js';
import { ADMINS, EVERYBODY } from './roles.js';

/** What holds for streams that say nothing themselves: the server's rules, or what stream `$settings` makes of them. */
export interface DefaultAcls {
  user: Acl;
  system: Acl;
}

const all = (role: string): Required<Acl> => ({
  read: [role],
  write: [role],
  delete: [role],
  metadataRead: [role],
  metadataWrite: [role],
});

/** Streams are everybody's, system streams the administrators'. */
export const BUILT_IN: { user: Required<Acl>; system: Required<Acl> } = { user: all(EVERYBODY), system: all(ADMINS) };

/** From the last event of `$settings`. If that cannot be read, wholly, it counts as if it were not there. */
export const parseDefaultAcls = (settings: Buffer | undefined): DefaultAcls => {
  if (!settings) return BUILT_IN;
  let value: unknown;
  try {
    value = JSON.parse(settings.toString());
  } catch {
    return BUILT_IN;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return BUILT_IN;
  const { $userStreamAcl = null, $systemStreamAcl = null } = value as Record<string, unknown>;
  const user = parseAcl($userStreamAcl);
  const system = parseAcl($systemStreamAcl);
  return user && system ? { user, system } : BUILT_IN;
};
