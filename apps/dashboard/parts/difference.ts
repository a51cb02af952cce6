import type { Documents } from '#libs/asking/documents.js';
import type { NumberedDifference } from '#libs/asking/differences.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { isKind } from '#libs/domain/kinds.js';
import type { Source } from '#libs/domain/shared/source.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { Tag } from '#libs/words/tags.js';
import type { Links } from '../frame/links.js';
import type { Page } from '../frame/pages.js';
import { placedIn } from './quotation.js';
import { wordsMarked, type WordsMarked } from './words-changed.js';

/** One of both statements of a difference: its words and where they stand; null where it says nothing. */
interface StatementShown {
  readonly who: string;
  readonly text: string | null;
  readonly words: string | null;
  readonly place: string | null;
  readonly href: string | null;
}

/** What a paper says otherwise than the record, and what was decided. */
export interface DifferenceShown {
  readonly title: string;
  readonly thing: { readonly ref: string; readonly href: string | null };
  readonly paper: { readonly name: string; readonly href: string };
  readonly statements: readonly StatementShown[];
  /** Of longer texts, which words the paper has otherwise. */
  readonly marked: readonly WordsMarked[] | null;
  readonly tag: Pick<Tag, 'text' | 'colour'>;
  /** "Taken by Amara Okafor: the clerk confirmed it"; null until somebody has said something. */
  readonly decided: string | null;
  /** Where it is decided about, by those who may; null for others. */
  readonly at: { readonly href: string } | null;
  /** Whether somebody has still to decide. */
  readonly toDecide: boolean;
}

const TAGS = {
  taken: { text: 'Taken', colour: 'green' },
  kept: { text: 'Kept', colour: 'blue' },
  left: { text: 'To decide', colour: 'orange' },
} as const;

const saidOf = (
  who: string,
  { text, source }: { readonly text: string | null; readonly source: Source | null },
  documents: Documents,
  links: Links,
): StatementShown => ({
  who,
  text,
  words: source === null || source.words === text ? null : source.words,
  ...(source === null ? { place: null, href: null } : placedIn(source, documents, links)),
});

const DECIDED = { taken: 'Taken', kept: 'Kept as the record has it', left: 'Left undecided' } as const;

const decidedWords = ({ decided }: NumberedDifference, { people }: Page): string | null => {
  if (decided === null) return null;
  const who = `${DECIDED[decided.decision]} by ${nameOf(people, decided.by)}`;
  return decided.why === null ? who : `${who}: ${decided.why}`;
};

const decides = ({ here: { reader } }: Page): boolean =>
  reader.is === 'actor' && mayAnywhere(reader.rights, { deed: 'decide on a difference' });

export const differenceShown = (each: NumberedDifference, page: Page, documents: Documents): DifferenceShown => {
  const { kind, id, ref, field, recorded, document, recordedSource, documentSource, no, importId, paper } = each;
  const { links } = page;
  const decision = each.decided?.decision ?? 'left';
  return {
    title: `Difference ${no}: ${field === 'in the document' ? 'not in the paper any more' : sentence(field)}`,
    thing: { ref, href: isKind(kind) ? links.of({ kind, id }) : null },
    paper: { name: paper, href: links.imported(importId) },
    statements: [
      saidOf('The record', { text: recorded, source: recordedSource }, documents, links),
      saidOf('The paper', { text: document, source: documentSource }, documents, links),
    ],
    marked: recorded === null || document === null ? null : wordsMarked(recorded, document),
    tag: TAGS[decision],
    decided: decidedWords(each, page),
    at: decides(page) ? { href: links.difference(importId, no) } : null,
    toDecide: decision === 'left',
  };
};

/** Those that somebody has still to decide first, and the others. */
export const differencesShown = (
  differences: readonly NumberedDifference[],
  page: Page,
  documents: Documents,
): { readonly toDecide: readonly DifferenceShown[]; readonly decided: readonly DifferenceShown[] } => {
  const shown = differences.map((each) => differenceShown(each, page, documents));
  return { toDecide: shown.filter(({ toDecide }) => toDecide), decided: shown.filter(({ toDecide }) => !toDecide) };
};
