import type { Draft, FieldSources } from '#libs/report-import/index.js';
import { dateInWords } from '#libs/words/dates.js';
import { sentence } from '#libs/words/sentence.js';
import type { Passage, Passages } from './passage.js';

/** A fact of the paper's head, with where it stands; `passage` null where a person said it. */
export interface HeadFact {
  readonly key: string;
  readonly value: string;
  readonly passage: Passage | null;
}

const LABELS: Readonly<Record<string, string>> = {
  itemNo: 'Item number',
  title: 'Title',
  meeting: 'Put before',
  date: 'Date of the meeting',
  leadInspector: 'Lead inspector',
  leadOfficer: 'Lead officer',
  keyDecision: 'Key decision',
  sent: 'Sent to the constitutional team',
};

const labelOf = (field: string): string =>
  LABELS[field] ?? sentence(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const valueOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return dateInWords(String(value));
  if (typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string')
    return value.words;
  return null;
};

type Part = (Readonly<Record<string, unknown>> & { readonly sources: FieldSources }) | null;

const factsIn = (part: Part, passages: Passages): readonly HeadFact[] =>
  Object.entries(part ?? {}).flatMap(([field, value]) => {
    const source = part?.sources[field];
    const said = valueOf(value);
    return said === null || source === undefined
      ? []
      : [{ key: labelOf(field), value: said, passage: passages.of(source.locator) }];
  });

/** Whose and when the paper is, of which inspection it tells, and who is responsible for it. */
export const headFacts = ({ authority, report, inspection, audit }: Draft, passages: Passages): readonly HeadFact[] => [
  ...(authority === null
    ? []
    : [
        {
          key: 'Authority',
          value: authority.name,
          passage: authority.locator === null ? null : passages.of(authority.locator),
        },
      ]),
  ...[report, inspection, audit].flatMap((part) => factsIn(part as Part, passages)),
];
