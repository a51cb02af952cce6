/** What a meeting decides about a row of its tracker. */
export const DECISIONS = [
  'completion confirmed',
  'completion not accepted',
  'more time granted',
  'more time refused',
  'removed',
  'asked to attend',
] as const;

export type Decision = (typeof DECISIONS)[number];

const WITH_REASON: readonly Decision[] = ['completion not accepted', 'more time refused', 'removed'];

export const needsAReason = (decision: Decision): boolean => WITH_REASON.includes(decision);

/** It changes nothing of the action: it stands in the minutes alone. */
export const isSaidOnly = (decision: Decision): boolean => decision === 'asked to attend';

/** "it was removed", "its officer was asked to attend" */
export const decidedInWords = (decision: Decision): string => {
  switch (decision) {
    case 'removed':
      return 'it was removed';
    case 'asked to attend':
      return 'its officer was asked to attend';
    case 'completion confirmed':
    case 'completion not accepted':
      return `its ${decision.replace('completion', 'completion was')}`;
    case 'more time granted':
    case 'more time refused':
      return decision.replace('time', 'time was');
    default:
      return decision satisfies never;
  }
};
