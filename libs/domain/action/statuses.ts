/** In the order of their lives. */
export const ACTION_STATUSES = [
  'planned',
  'agreed',
  'in progress',
  'blocked',
  'completion claimed',
  'verified',
  'closed',
  'cancelled',
  'superseded',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
