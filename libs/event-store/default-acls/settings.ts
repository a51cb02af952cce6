/** Rights to a stream, as `$acl` names them: read, write, delete, read its metadata, write them. */
export const RIGHTS = ['$r', '$w', '$d', '$mr', '$mw'] as const;
export type Right = (typeof RIGHTS)[number];

/** Who has each right: names of users and groups. What is not said is as the server's own rules have it. */
export type Acl = Readonly<Partial<Record<Right, readonly string[]>>>;

/** What holds for streams that say nothing themselves; those whose names begin with `$` are the system's. */
export interface DefaultAcls {
  readonly user: Acl;
  readonly system: Acl;
}

/** Whoever may sign in. */
export const EVERYBODY = '$all';
export const ADMINS = '$admins';

/** The server's own rules: streams are everybody's, those of the system the administrators'. */
export const STANDARD: DefaultAcls = { user: {}, system: {} };

export const rolesWith = (right: Right, kind: keyof DefaultAcls, acls: DefaultAcls): readonly string[] =>
  acls[kind][right] ?? [kind === 'user' ? EVERYBODY : ADMINS];

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const aclFrom = (value: unknown): Acl | null => {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) return null;
  const acl: Partial<Record<Right, readonly string[]>> = {};
  for (const right of RIGHTS) {
    const given = value[right];
    if (given === null || given === undefined) continue;
    const roles = isText(given) ? [given] : given;
    if (!Array.isArray(roles) || !roles.every(isText)) return null;
    acl[right] = roles;
  }
  return acl;
};

/** What an event of `$settings` says; `null` when that cannot be read, which counts as if there were none. */
export const defaultAclsFrom = (data: unknown): DefaultAcls | null => {
  if (!isObject(data)) return null;
  const [user, system] = [aclFrom(data['$userStreamAcl']), aclFrom(data['$systemStreamAcl'])];
  return user && system && { user, system };
};

/** The data of an event of `$settings`. */
export const settingsOf = ({ user, system }: DefaultAcls) => ({
  $userStreamAcl: { ...user },
  $systemStreamAcl: { ...system },
});
