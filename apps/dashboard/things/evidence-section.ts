import type { RecordKind } from '#libs/domain/deciders.js';
import { isEvidenced } from '../evidence/may-add.js';
import { thingLink } from './common-facts.js';
import type { Section, ThingShown } from './kind-page.js';

/** What is recorded as evidence of a thing, where there can be any. */
export const evidenceSection = ({ thing, evidence, page }: ThingShown<RecordKind>): readonly Section[] =>
  isEvidenced(thing.kind)
    ? [
        {
          title: 'Evidence',
          items: evidence.map((each) => thingLink(page, each)),
          empty: 'No evidence of it is recorded.',
        },
      ]
    : [];
