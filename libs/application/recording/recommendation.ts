import type { RecommendationCommand } from '#libs/domain/recommendation/commands.js';
import { recommendationIdentity, type Identity, type Naming } from '../identity.js';
import type { Paper } from './paper.js';
import { sourceOf } from './source-of.js';
import type { Thing } from './thing.js';

/** What the paper asks the meeting to resolve, from the day of the meeting. */
export const recommendationThings = (paper: Paper, inspection: Identity | null, ids: Naming): Thing[] =>
  paper.draft.recommendations.map(({ no, kind, addressee, text, locator }, index) => {
    const number = no ?? `${index + 1}`;
    const identity = recommendationIdentity(ids, paper.report, addressee, number);
    const propose: RecommendationCommand = {
      type: 'ProposeRecommendation',
      data: {
        ref: identity.ref,
        scope: paper.scope,
        origin: 'committee',
        kind,
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
