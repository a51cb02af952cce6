import type { Grade } from './framework.js';

/** Ofsted's four grades for children's services, best first. */
export const OFSTED_GRADES: readonly Grade[] = [
  { name: 'Outstanding', alsoPrinted: [] },
  { name: 'Good', alsoPrinted: [] },
  {
    name: 'Requires improvement',
    alsoPrinted: ['Requires improvement to be good', 'Require improvement', 'Require improvement to be good'],
  },
  { name: 'Inadequate', alsoPrinted: [] },
];
