import { type Holder, sameRoles } from '#libs/event-store/default-acls/guarded.js';
import { type DefaultAcls, EVERYBODY, type Right, RIGHTS, rolesWith } from '#libs/event-store/default-acls/settings.js';

const KINDS: Readonly<Record<keyof DefaultAcls, string>> = {
  user: 'Streams of users, those of the record among them',
  system: 'Streams of the system ($all, $settings …)',
};
const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  $r: 'read',
  $w: 'write',
  $d: 'delete',
  $mr: 'read metadata',
  $mw: 'change metadata',
};

const named = (roles: readonly string[]): string =>
  roles.length === 0 ? 'nobody' : roles.map((role) => (role === EVERYBODY ? 'everybody' : role)).join(', ');

/** What the default ACLs say, and what they will say: a line for each right. */
export const changeInWords = (now: DefaultAcls, then: DefaultAcls): string[] =>
  (['user', 'system'] as const).flatMap((kind) => [
    `${KINDS[kind]}:`,
    ...RIGHTS.map((right) => {
      const [before, after] = [rolesWith(right, kind, now), rolesWith(right, kind, then)];
      const change = sameRoles(before, after) ? '' : `  ->  ${named(after)}`;
      return `  ${RIGHT_WORDS[right].padEnd(16)}${named(before)}${change}`;
    }),
  ]);

/** Who else has a right to change streams, and which. */
export const othersInWords = (others: readonly Holder[]): string =>
  others.map(({ right, names }) => `${names.join(', ')} (${RIGHT_WORDS[right]})`).join('; ');
