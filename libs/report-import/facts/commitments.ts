import type { PlainDate } from '#libs/kernel/event.js';
import { capitalised } from '#libs/domain/shared/text/capitalised.js';
import type { DraftCommitment } from '../draft.js';
import { isBeginning, leadsUpTo } from './dates/cell-date.js';
import { readDates, type ProseDate } from './dates/dates.js';
import type { Passage } from '../model/passage.js';
import { sentencesOf, withoutInnerStops } from './sentences.js';
import type { DocumentModel } from '../model/document-model.js';
import type { Block } from '../model/elements.js';
import { locateBlock } from '../model/locate-block.js';

const TO =
  "(?:the |this |its |our )?((?:[A-Z][\\w&'/-]*,? (?:(?:and|of|for|the) )*)*(?:(?:[Ss]ub-)?[Cc]ommittee|[Cc]abinet|[Cc]ouncil [Aa]ssembly|[Bb]oard|[Pp]anel|[Cc]ommission)|members)\\b";
const PROMISES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:will|shall) be (?:the )?subject (?:to|of) [^.;]{0,60}\\breport(?:s|ing)?\\b[^.;]{0,40}?\\b(?:to|before) ${TO}`,
  ),
  new RegExp(
    `\\b(?:[Rr]eports?|[Uu]pdates?|[Pp]apers?|[Bb]riefings?|[Pp]rogress|[Oo]utcomes?|[Rr]esults|[Dd]ata|[Pp]lan)\\b[^.;]{0,140}?\\b(?:will|shall|is to|are to) (?:also |then )?(?:come|go|return|be (?:brought|presented|submitted|provided|made|reported|returned|taken|given|sent|circulated|considered))\\b[^.;]{0,60}?\\b(?:to|before|by) ${TO}`,
  ),
  new RegExp(
    `\\b(?:[Ww]e|[Oo]fficers|[Tt]he (?:[Dd]irector|[Ss]ervice|[Cc]ouncil|[Dd]epartment)[^.;]{0,60}?) (?:will|shall) (?:also )?(?:report|return|bring|present|provide|submit)\\b[^.;]{0,120}?\\bto ${TO}`,
  ),
  new RegExp(
    `(?:^|\\b(?:and|that) )(?:[Tt]he |[Tt]his )?${TO} (?:will|shall) (?:then )?(?:also )?(?:receive|be (?:provided with|given|updated|kept informed|sent))\\b[^.;]{0,80}\\b(?:reports?|updates?|briefings?|papers?|progress|informed|updated)\\b`,
  ),
];
const OTHERS_PROMISE = /\b(?:inspectors|ofsted|her majesty's|his majesty's|secretary of state) (?:will|shall)\b/i;

/** Promises in prose to report back to a committee: to whom, and by when if said. */
export function readCommitments(
  document: DocumentModel,
  blocks: readonly Block[],
  meeting: string | null,
  paperDate: PlainDate | null,
): DraftCommitment[] {
  return blocks.flatMap((block) => {
    if (block.within === 'recommendation') return [];
    return sentencesOf(block.passage).flatMap(({ passage }) => {
      const words = withoutInnerStops(passage.plain);
      const match = PROMISES.map((pattern) => pattern.exec(words)).find((found) => found !== null);
      const named = match?.[1];
      if (named === undefined || OTHERS_PROMISE.test(passage.plain)) return [];
      const due = dueOf(passage, paperDate);
      return [
        {
          paragraph: block.paragraph,
          text: passage.text,
          to: committee(named, meeting),
          due: due === undefined ? null : { words: due.words, earliest: due.earliest, latest: due.latest },
          locator: locateBlock(document, block, passage.range()),
        },
      ];
    });
  });
}

const WHEN = '\\b(?:in|by|on|before|during|at|from|no later than|not later than|until)';

/** The date of the promise: one that follows its verb, or begins its sentence; another date is of something else. */
function dueOf({ plain, text }: Passage, paperDate: PlainDate | null): ProseDate | undefined {
  const verb = /\b(?:will|shall|is to|are to)\b/i.exec(plain)?.index ?? 0;
  const dates = readDates(plain, text, paperDate).filter(
    (date) => !isBeginning(plain, date) && (date.shape === 'period' || leadsUpTo(plain.slice(0, date.from), WHEN)),
  );
  return (
    dates.find(({ from }) => from > verb) ??
    dates.find(({ from, shape }) => shape === 'period' || leadsUpTo(plain.slice(0, from), `^${WHEN}`))
  );
}

/** "the committee" is the one before which the paper is put; its name in other capitals is its name. */
function committee(named: string, meeting: string | null): string {
  if (
    meeting !== null &&
    (/^(?:(?:sub-)?committee|members|board|panel|commission)$/i.test(named) ||
      named.toLowerCase() === meeting.toLowerCase())
  )
    return meeting;
  return capitalised(named);
}
