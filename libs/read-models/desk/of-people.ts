import { member, type Condition, type Terms } from './here.js';

const grants = (which: string, { day, soon }: Terms): string =>
  `jsonb_path_exists(${member('grants')}, '$[*] ? (@.ended == null && ${which})', jsonb_build_object('day', ${day}, 'soon', ${soon}))`;

/** Holds no role, and none is to come. */
export const isWithoutRole: Condition = (terms) =>
  `h.status = 'active' and not ${grants('(@.until == null || @.until > $day)', terms)}`;

/** A role of theirs ends soon. */
export const hasEndingRole: Condition = (terms) =>
  `h.status = 'active' and ${grants('@.until > $day && @.until <= $soon', terms)}`;
