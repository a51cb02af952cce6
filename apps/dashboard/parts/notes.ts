import type { Entry } from '#libs/read-models/trail/entry.js';
import { lapsedInWords, lateInWords, placeInWords, withdrawnInWords } from '#libs/words/entry-words.js';
import { nameOf } from '#libs/words/person.js';
import { valueInWords, type Names } from '#libs/words/value-words.js';

/** A sentence about an entry; `label`: what it is about, where the sentence does not begin with that. */
export interface Note {
  readonly label: string | null;
  readonly text: string;
}

const withdrawnNote = ({ withdrawn }: Entry, { people }: Names): readonly Note[] =>
  withdrawn === null
    ? []
    : [
        {
          label: 'Withdrawn as recorded by mistake',
          text: withdrawnInWords(withdrawn, nameOf(people, withdrawn.actor)),
        },
      ];

/** What a reader must know to read an entry rightly. What is withdrawn takes no part, so that its day matters no more. */
export const notesOn = (entry: Entry, names: Names): readonly Note[] => {
  const withdrawn = withdrawnNote(entry, names);
  const alarms = entry.alarms.map(({ message }) => ({ label: 'Alarm:', text: message }));
  const irregular = entry.irregular === null ? [] : [{ label: 'Against a rule:', text: entry.irregular }];
  if (withdrawn.length > 0) return [...alarms, ...withdrawn, ...irregular];
  const sentences = [
    lapsedInWords(entry),
    placeInWords(entry),
    lateInWords(entry, (value) => valueInWords(value, names)),
  ];
  return [...alarms, ...irregular, ...sentences.flatMap((text) => (text === null ? [] : [{ label: null, text }]))];
};
