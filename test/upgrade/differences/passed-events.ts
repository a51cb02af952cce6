import type { Json } from '../asking.mjs';
import { eachObject, inBody, type Rule } from './rule.js';

const WHO_PASSED_IT = ['requestedBy', 'lapsesOn', 'confirmedBy'];

const withoutWho = (object: { readonly [member: string]: Json }): Json =>
  'projection' in object
    ? Object.fromEntries(Object.entries(object).filter(([name]) => !WHO_PASSED_IT.includes(name)))
    : object;

export const PASSED_EVENTS: readonly Rule[] = [
  {
    rule: 'Two persons pass an event: it tells who asked for it, until when, and who confirmed it.',
    where: /^(pages of )?\/v1\/passed-events/,
    of: 'new',
    without: inBody((body) => eachObject(body, withoutWho)),
  },
];
