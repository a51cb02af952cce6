import { EVIDENCED_KINDS } from '#libs/domain/evidence/events.js';
import type { RecordKind } from '#libs/domain/deciders.js';
import { thingLink } from './common-facts.js';
import type { Section, ThingShown } from './kind-page.js';

/** What is recorded as evidence of a thing, where there can be any. */
export const evidenceSection = ({ thing, evidence, page }: ThingShown<RecordKind>): readonly Section[] =>
  (EVIDENCED_KINDS as readonly RecordKind[]).includes(thing.kind)
    ? [
        {
          title: 'Evidence',
          items: evidence.map((each) => thingLink(page, each)),
          empty: 'No evidence of it is recorded.',
        },
      ]
    : [];
