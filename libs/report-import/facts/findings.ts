import type { PlainDate } from '#libs/kernel/event.js';
import type { DraftFinding } from '../draft.js';
import { readDates } from './dates/dates.js';
import { figuresOf } from './figures.js';
import { sentencesOf } from './sentences.js';
import type { DocumentModel } from '../model/document-model.js';
import type { Block } from '../model/elements.js';
import { locateBlock } from '../model/locate-block.js';

const FOUND =
  /(?:\b(?:inspect(?:ors?|ion|orate)|ofsted)\b|^(?:it|they|the (?:inspection )?report)\b).{0,80}\b(?:found|finds?|praised|recognised|noted|commended|described|said|identified|highlighted|judged|concluded|observed|shows?|makes? clear|made (?:\w+ )?clear|saw)\b/i;
const MEASURED =
  /%|per cent|\b(?:top|bottom|of the|out of|alongside|compared|average|rate|number of|more than|fewer than|less than|increase|decrease|from \d+ to)\b/i;
/** What the inspection, or the paper about its standing, says was found; figures stand as they are printed. */
export function readFindings(
  document: DocumentModel,
  blocks: readonly Block[],
  paperDate: PlainDate | null,
): DraftFinding[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'bullet' || block.within === 'recommendation' || block.within === 'background') return [];
    return sentencesOf(block.passage).flatMap(({ passage }) => {
      const dates = readDates(passage.plain, passage.text, paperDate);
      const figures = figuresOf(passage.plain, (at) => dates.some(({ from, to }) => at >= from && at < to));
      const found = FOUND.test(passage.plain.slice(0, 400)) || (figures.length > 0 && MEASURED.test(passage.plain));
      if (!found || /:$/.test(passage.plain)) return [];
      return [
        {
          paragraph: block.paragraph,
          text: passage.text,
          figures,
          locator: locateBlock(document, block, passage.range()),
        },
      ];
    });
  });
}
