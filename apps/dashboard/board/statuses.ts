import { statusesOf } from '#libs/domain/statuses.js';

/** As a recommendation goes through its life; one that waits for somebody comes before one that is done with. */
const OF_RECOMMENDATIONS: readonly string[] = [
  'proposed',
  'issued',
  'made',
  'deferred',
  'not reached',
  'referred',
  'recommended on',
  'answered',
  'accepted',
  'partly accepted',
  'agreed',
  'agreed as amended',
  'agreed in part',
  'in progress',
  'implementation claimed',
  'verified',
  'discharged',
  'closed',
  'rejected',
  'not agreed',
  'withdrawn',
];

/** Statuses in the order of a life; one that is not known there comes last. */
export const byLife = (kind: 'recommendation' | 'action') => {
  const order: readonly string[] = kind === 'recommendation' ? OF_RECOMMENDATIONS : statusesOf(kind);
  const rank = (status: string): number => (order.includes(status) ? order.indexOf(status) : order.length);
  return (a: string, b: string): number => rank(a) - rank(b);
};
