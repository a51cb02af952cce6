/** What may be done with a stream; with its metadata stream, by rights of their own. */
export type Right = 'read' | 'write' | 'delete' | 'metadataRead' | 'metadataWrite';

/** Who has each right: names of users and groups. A right that is not mentioned is as the defaults say. */
export type Acl = Partial<Record<Right, readonly string[]>>;

const MEMBERS: Record<string, Right> = {
  $r: 'read',
  $w: 'write',
  $d: 'delete',
  $mr: 'metadataRead',
  $mw: 'metadataWrite',
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** One name, or a list of them; an empty list is nobody, null is as if it were not there. */
const rolesOf = (value: unknown): string[] | null | undefined => {
  if (value === null) return null;
  if (isText(value)) return [value];
  return Array.isArray(value) && value.every(isText) ? value : undefined;
};

/** An `$acl` as metadata have it; undefined if it is none. */
export const parseAcl = (value: unknown): Acl | undefined => {
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const acl: Acl = {};
  for (const [member, given] of Object.entries(value)) {
    const roles = rolesOf(given);
    if (roles === undefined) return undefined;
    const right = MEMBERS[member];
    if (right && roles) acl[right] = roles;
  }
  return acl;
};
