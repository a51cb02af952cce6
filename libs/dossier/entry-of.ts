import type { Documents } from '#libs/asking/documents.js';
import type { ProofState, ProofStateOf } from '#libs/asking/proofs.js';
import type { Source } from '#libs/domain/shared/source.js';
import type { Json } from '#libs/kernel/json.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { changeInWords } from '#libs/words/change-words.js';
import { saidBeside } from '#libs/words/data-words.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { entryInWords, lapsedInWords, lateInWords, placeInWords, withdrawnInWords } from '#libs/words/entry-words.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { nameOf } from '#libs/words/person.js';
import { proofInWords } from '#libs/words/proof-words.js';
import { isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';
import type { DossierEntry, Labelled, Proving } from './dossier.js';

const changesOf = ({ changes }: Entry, inWords: (value: Json) => string | null): readonly Labelled[] =>
  changes.flatMap(({ path, from, to }) => {
    const words = isTechnical(path) ? null : changeInWords({ from, to }, inWords);
    return words === null ? [] : [{ label: fieldInWords(path), words }];
  });

const notesOn = (entry: Entry, names: Names): readonly string[] => {
  const { withdrawn, irregular, alarms } = entry;
  const told = alarms.map(({ message }) => `Alarm: ${message}`);
  const against = irregular === null ? [] : [`Against a rule: ${irregular}`];
  if (withdrawn !== null)
    return [
      ...told,
      `Withdrawn as recorded by mistake ${withdrawnInWords(withdrawn, nameOf(names.people, withdrawn.actor))}`,
      ...against,
    ];
  const sentences = [
    lapsedInWords(entry),
    placeInWords(entry),
    lateInWords(entry, (value) => valueInWords(value, names)),
  ];
  return [...told, ...against, ...sentences.filter((text) => text !== null)];
};

const placeOf = ({ paragraph, section, page }: Source): string =>
  [
    paragraph === null ? null : `paragraph ${paragraph}`,
    section === null ? null : `“${section}”`,
    page === null ? null : `page ${page}`,
  ]
    .filter((part) => part !== null)
    .join(', ');

const quotationOf = (source: Source | null, documents: Documents): DossierEntry['quotation'] =>
  source && {
    words: source.words,
    place: placeOf(source),
    document: documents.get(source.document) ?? `the document ${source.document}`,
  };

/** Files of one entry have the number of its leaf in their names. */
const named = (folder: string, index: bigint, end: string): string =>
  `${folder}/${String(index).padStart(8, '0')}.${end}`;

/** Where the parts of an entry's proof lie in the archive. */
export const filesOf = (
  state: ProofState | null,
  { receipt, frame }: Proving,
): Pick<DossierEntry, 'receipt' | 'frame'> => ({
  receipt: state && receipt !== null ? named('receipts', state.index, 'tlog-proof') : null,
  frame: state && frame !== null ? named('frames', state.index, 'frame') : null,
});

export interface ToTell {
  readonly names: Names;
  readonly documents: Documents;
  readonly proofs: ProofStateOf | null;
  readonly proving: Proving;
}

export const dossierEntry = (entry: Entry, { names, documents, proofs, proving }: ToTell): DossierEntry => {
  const state = proofs?.(entry) ?? null;
  const inWords = (value: Json) => valueInWords(value, names);
  return {
    what: entryInWords(entry, inWords),
    thing: `${entry.ref}: ${entry.title}`,
    who: nameOf(names.people, entry.actor),
    recorded: instantInWords(entry.recordedAt),
    effective: entry.lapsed ? null : `effective from ${dateInWords(entry.place)}`,
    why: entry.reason,
    changes: changesOf(entry, inWords),
    says: saidBeside(entry, inWords).map(({ field, words }) => ({ label: field, words })),
    notes: notesOn(entry, names),
    quotation: quotationOf(entry.source, documents),
    proof: proofs && proofInWords(state),
    place: proofs && `${entry.stream}, revision ${entry.revision}`,
    leafHash: state && state.leafHash.toString('hex'),
    ...filesOf(state, proving),
  };
};
