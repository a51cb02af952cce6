import type { CommitmentCommand } from '#libs/domain/commitment/commitment.js';
import type { Ids } from '#libs/kernel/ids.js';
import { commitmentIdentity } from '../identity.js';
import { oneDay } from './action.js';
import type { Paper } from './paper.js';
import { sourceOf } from './source-of.js';
import type { Thing } from './thing.js';

export const commitmentThings = ({ draft, document, report, scope }: Paper, ids: Ids): Thing[] =>
  draft.commitments.map(({ paragraph, text, to, due, locator }, index) => {
    const nth = draft.commitments.slice(0, index + 1).filter((c) => c.paragraph === paragraph).length;
    const identity = commitmentIdentity(ids, report, paragraph, nth);
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
