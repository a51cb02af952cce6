import type { CommitmentCommand } from '#libs/domain/commitment/decide.js';
import { commitmentIdentity, type Identity, type Naming } from '../identity.js';
import { oneDay } from './action.js';
import type { EarlierThing } from './earlier-imports.js';
import type { Paper } from './paper.js';
import { identitiesOf } from './match-earlier.js';
import { sourceOf } from './source-of.js';
import type { Thing } from './thing.js';

export const commitmentThings = (
  { draft, document, report, scope }: Paper,
  ids: Naming,
  earlier: readonly EarlierThing[] = [],
): Thing[] => {
  const { commitments } = draft;
  const identities = identitiesOf(
    commitments.map(({ paragraph, text }, index) => {
      const nth = commitments.slice(0, index + 1).filter((c) => c.paragraph === paragraph).length;
      return { text, identity: (step: number) => commitmentIdentity(ids, report, paragraph, nth + step) };
    }),
    earlier.filter(({ kind }) => kind === 'commitment'),
  );
  return commitments.map(({ paragraph, text, to, due, locator }, index) => {
    const identity = identities[index] as Identity;
    const make: CommitmentCommand = {
      type: 'MakeCommitment',
      data: {
        ref: identity.ref,
        scope,
        paragraph,
        text,
        to,
        by: oneDay(due),
        reportId: report.id,
        source: sourceOf(document, locator, text),
      },
    };
    return { ...identity, steps: [{ command: make, effectiveOn: scope.meeting }] };
  });
};
