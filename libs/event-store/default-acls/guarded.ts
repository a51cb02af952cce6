import { ADMINS, type DefaultAcls, EVERYBODY, type Right, RIGHTS, rolesWith } from './settings.js';

type Kind = keyof DefaultAcls;

/** A right that somebody has who should not. */
export interface Holder {
  readonly kind: Kind;
  readonly right: Right;
  readonly names: readonly string[];
}

/** Rights by which the record could be written, or the guard be taken away. */
const CHANGING: readonly Right[] = ['$w', '$d', '$mw'];

const isOpen = (roles: readonly string[]) => roles.includes(EVERYBODY);

/** Rights that everybody has who may sign in: to any stream, or to those by which the system itself is changed. */
export const openRights = (acls: DefaultAcls): readonly Holder[] =>
  (['user', 'system'] as const).flatMap((kind) =>
    RIGHTS.filter((right) => isOpen(rolesWith(right, kind, acls))).map((right) => ({
      kind,
      right,
      names: [EVERYBODY],
    })),
  );

/** Rights to change streams that somebody gave to others by name: nobody takes them away unasked. */
export const othersIn = (acls: DefaultAcls, names: readonly string[]): readonly Holder[] =>
  CHANGING.map((right) => {
    const allowed = [EVERYBODY, ADMINS, ...(right === '$w' ? names : [])];
    return { kind: 'user' as const, right, names: (acls.user[right] ?? []).filter((name) => !allowed.includes(name)) };
  }).filter((each) => each.names.length > 0);

const withNames = (roles: readonly string[], names: readonly string[]) => [
  ...new Set([...names, ...roles.filter((role) => role !== EVERYBODY)]),
];

/**
 * The default ACLs by which only those who are named write and read the streams of users, and only administrators delete
 * one or change its metadata. Who was allowed to read by name goes on reading. Those who are named read the system's
 * streams too: `$all`, without which nothing can be projected, and `$settings`, by which they see that the log is guarded.
 */
export const guardedFor = (names: readonly string[], acls: DefaultAcls): DefaultAcls => {
  const closed = (kind: Kind, right: Right) => {
    const roles = rolesWith(right, kind, acls);
    return isOpen(roles) ? [ADMINS] : roles;
  };
  const withThem = (kind: Kind, right: Right) => withNames(rolesWith(right, kind, acls), names);
  return {
    user: {
      $r: withThem('user', '$r'),
      $w: withThem('user', '$w'),
      $d: closed('user', '$d'),
      $mr: withThem('user', '$mr'),
      $mw: closed('user', '$mw'),
    },
    system: {
      $r: withNames(closed('system', '$r'), names),
      $w: closed('system', '$w'),
      $d: closed('system', '$d'),
      $mr: closed('system', '$mr'),
      $mw: closed('system', '$mw'),
    },
  };
};

export const sameRoles = (one: readonly string[], other: readonly string[]): boolean => {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((role) => b.has(role));
};

/** Whether both give the same rights to the same. */
export const sameAcls = (one: DefaultAcls, other: DefaultAcls): boolean =>
  (['user', 'system'] as const).every((kind) =>
    RIGHTS.every((right) => sameRoles(rolesWith(right, kind, one), rolesWith(right, kind, other))),
  );
