import { inLines, type Rule } from './rule.js';

const BESIDE_THE_MOMENT = /<p class="app-moment__exact">[^]*?<\/p>\n/g;
const AT_THE_FOOT = /<p class="[^"]*app-footer__exact">.*<\/p>\n/g;

export const EXACT_ADDRESSES: readonly Rule[] = [
  {
    rule: 'Every page tells the address of exactly what it shows. Which one that is, `exact-address.unit.spec.ts` holds.',
    where: /^\/(?!v1\/)/,
    of: 'new',
    without: inLines((text) => text.replace(BESIDE_THE_MOMENT, '').replace(AT_THE_FOOT, '')),
  },
];
