import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import { KINDS } from '#libs/domain/recommendation/events.js';
import { recommendationIdentity, type Identity, type Naming } from '../identity.js';
import type { Paper } from './paper.js';
import { plain } from './plain.js';
import { sourceOf } from './source-of.js';
import type { Thing } from './thing.js';

/** What the paper asks the meeting to resolve, from the day of the meeting. */
export const recommendationThings = (paper: Paper, inspection: Identity | null, ids: Naming): Thing[] => {
  const numbered = new Map<string, string[]>();
  /** Of those that have one number, those that say other words: the first keeps it, the next take an ordinal. */
  const identify = (addressee: string | null, number: string, text: string): Identity => {
    const first = recommendationIdentity(ids, paper.report, addressee, number);
    const texts = numbered.get(first.id) ?? [];
    if (!texts.includes(plain(text))) numbered.set(first.id, [...texts, plain(text)]);
    const before = texts.indexOf(plain(text));
    const nth = (before < 0 ? texts.length : before) + 1;
    return nth === 1 ? first : recommendationIdentity(ids, paper.report, addressee, number, nth);
  };
  return paper.draft.recommendations.map(({ no, kind, addressee, text, locator }, index) => {
    const number = no ?? `${index + 1}`;
    const identity = identify(addressee, number, text);
    const propose: RecommendationCommand = {
      type: 'ProposeRecommendation',
      data: {
        ref: identity.ref,
        scope: paper.scope,
        origin: 'committee',
        kind: KINDS.find((one) => one === kind) ?? null,
        no: number,
        addressee,
        text,
        reportId: paper.report.id,
        inspectionId: inspection?.id ?? null,
        source: sourceOf(paper.document, locator, text),
      },
    };
    return { ...identity, steps: [{ command: propose, effectiveOn: paper.scope.meeting }] };
  });
};
