import type { Draft, Locator } from '#libs/report-import/draft.js';

/** Words as a reader takes them, layout and bold marks undone. */
export const cleaned = (words: string): string => words.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();

/** Each locator of a draft beside each of the words that it was given for. */
export function placesOf(draft: Draft): { locator: Locator; words: string }[] {
  const lists = [
    draft.recommendations.map(({ locator, text }) => ({ locator, words: [text] })),
    draft.judgements.map(({ locator, words }) => ({ locator, words: [words] })),
    draft.actions.map(({ locator, text, objective, means }) => ({ locator, words: [text, objective, means ?? ''] })),
    draft.commitments.map(({ locator, text, due }) => ({ locator, words: [text, due?.words ?? ''] })),
    draft.findings.map(({ locator, text, figures }) => ({ locator, words: [text, ...figures] })),
    draft.deadlines.map(({ locator, words }) => ({ locator, words: [words] })),
    draft.dates.map(({ locator, words }) => ({ locator, words: [words] })),
    draft.consultation.map(({ locator, who, sought, included }) => ({ locator, words: [who, sought, included] })),
    draft.backgroundDocuments.map(({ locator, title, heldAt, contact }) => ({
      locator,
      words: [title, heldAt ?? '', contact ?? ''],
    })),
    draft.appendices.map(({ locator, no, title }) => ({ locator, words: [no, title] })),
    [draft.report, draft.inspection, draft.audit].flatMap((part) =>
      Object.values(part?.sources ?? {}).map(({ locator, words }) => ({ locator, words: [words] })),
    ),
    draft.authority?.locator ? [{ locator: draft.authority.locator, words: [draft.authority.words] }] : [],
  ];
  return lists.flat().flatMap(({ locator, words }) => words.map((one) => ({ locator, words: one })));
}
