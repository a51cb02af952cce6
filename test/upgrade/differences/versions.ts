import type { Json } from '../asking.mjs';
import { eachObject, inBody, inLines, type Rule } from './rule.js';

/** Events that have second versions since claims name evidence, minutes are recorded, corrections have their source, and differences are decided. */
const LIFTED =
  /\b((?:Completion|Implementation)Claimed|Recommendation(?:Agreed|AgreedAsAmended|Rejected|Deferred|Withdrawn|Referred)|ReportCorrected|Discrepancy(?:Recorded|Resolved)|Import(?:Progressed|Completed))\.v2\b/g;

const asBefore = (object: { readonly [member: string]: Json }): Json =>
  typeof object['type'] === 'string' ? { ...object, type: object['type'].replace(LIFTED, '$1.v1') } : object;

export const VERSIONS: readonly Rule[] = [
  {
    rule: 'Events of claims, resolutions, corrections, discrepancies and imports are told by their second versions.',
    where: /^(pages of )?\/v1\//,
    of: 'new',
    without: inBody((body) => eachObject(body, asBefore)),
  },
  {
    rule: 'Files and lines tell of the same.',
    where: /format=csv|^oversight replay/,
    of: 'new',
    without: inLines((text) => text.replace(LIFTED, '$1.v1')),
  },
];
