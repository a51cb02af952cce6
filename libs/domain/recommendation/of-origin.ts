import type { Only } from '../shared/moves/lifecycle.js';

/** Which moves are of the recommendations of one origin alone. */
export const OF_COMMITTEE = {
  member: 'origin',
  is: 'committee',
  otherwise: 'was put before no meeting to resolve: its addressees respond to it',
} as const satisfies Only;

export const OF_INSPECTORATE = {
  member: 'origin',
  is: 'inspectorate',
  otherwise: 'is no inspectorate’s: only that is answered by actions or by a reason for none',
} as const satisfies Only;

export const OF_SCRUTINY = {
  member: 'origin',
  is: 'scrutiny',
  otherwise: 'is not scrutiny’s: only that is received, and accepted or rejected, by its addressees',
} as const satisfies Only;

export const OF_AUDITOR = {
  member: 'origin',
  is: 'auditor',
  otherwise: 'is no auditor’s: only that is given a management response',
} as const satisfies Only;
