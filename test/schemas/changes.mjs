import { isDeepStrictEqual } from 'node:util';

/**
 * What one schema has otherwise than another, member by member: `data.priority is new`.
 * @typedef {{ readonly properties?: Readonly<Record<string, Schema>> }} Schema
 * @type {(before: Schema, after: Schema, at?: string) => string[]}
 */
export const changes = (before, after, at = 'data') => {
  if (isDeepStrictEqual(before, after)) return [];
  const [had, has] = [before.properties ?? {}, after.properties ?? {}];
  const members = [...new Set([...Object.keys(had), ...Object.keys(has)])].flatMap((member) => {
    const [was, is] = [had[member], has[member]];
    if (!was) return [`${at}.${member} is new`];
    return is ? changes(was, is, `${at}.${member}`) : [`${at}.${member} is gone`];
  });
  return members.length > 0 ? members : [`${at} is another`];
};
