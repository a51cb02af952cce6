// Statuses from which moves are made, by what has come of a recommendation.
export const BEFORE_A_MEETING = ['proposed', 'deferred', 'not reached', 'referred', 'recommended on'] as const;
export const TO_IMPLEMENT = [
  'agreed',
  'agreed as amended',
  'answered',
  'accepted',
  'partly accepted',
  'agreed in part',
] as const;
export const IMPLEMENTING = ['in progress', 'implementation claimed', 'verified'] as const;
/** After a meeting has said something of it. */
export const RESOLVED = [
  'agreed',
  'agreed as amended',
  'rejected',
  'deferred',
  'referred',
  'recommended on',
  'not reached',
  'withdrawn',
  'discharged',
  'in progress',
  'implementation claimed',
  'verified',
  'closed',
] as const;

export const EVERY = [
  'proposed',
  ...RESOLVED,
  'issued',
  'made',
  'answered',
  'accepted',
  'partly accepted',
  'agreed in part',
  'not agreed',
] as const;
