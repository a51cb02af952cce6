import type { DraftDiscrepancy, DraftReport, FieldSource } from '../../draft.js';
import type { SourceText } from '../../document/source-text.js';

const LONGEST = 160;
/** What a paper bears that the public may not see, wherever it stands on a line of its own. */
const MARKED =
  /\b(?:not (?:for|to be) (?:publication|published|disclosure|circulation)|private (?:and|&) confidential|(?:strictly )?confidential|(?:contains )?(?:exempt|confidential) information|exempt from (?:publication|disclosure)|official[ -]+sensitive|restricted circulation|closed (?:report|agenda|item|session))\b/i;
const MARK_ONLY = /^[\W_]*(?:[\p{Lu}\d .,:;&()/'"–—-]{4,}|.{1,60})$/u;

/** The words that mark a paper as not for the public, beside its classification; null where there are none. */
export function readRestriction(source: SourceText): FieldSource | null {
  for (const line of source.lines) {
    if (line.blank || line.to - line.from > LONGEST) continue;
    const passage = source.words(line);
    if (!MARKED.test(passage.plain) || !MARK_ONLY.test(passage.text)) continue;
    if (/\bclassification\b/i.test(passage.plain) || /[a-z][.;,]$/.test(passage.plain)) continue;
    return { locator: source.locate(passage.range()), words: passage.text };
  }
  return null;
}

/** A paper that says it is open and is marked as not for the public. */
export const restrictedAndOpen = (report: DraftReport | null): DraftDiscrepancy[] => {
  const mark = report?.sources['restriction'];
  const open = report?.sources['classification'];
  if (mark === undefined || open === undefined || !/^open\b/i.test(open.words)) return [];
  return [
    {
      statements: [mark.words, `Classification: ${open.words}`],
      why: 'it is marked as not for the public and classified as open',
      locator: mark.locator,
    },
  ];
};
