import type { Json } from '#libs/kernel/json.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { changeInWords } from '#libs/words/change-words.js';
import { saidBeside } from '#libs/words/data-words.js';
import { entryInWords } from '#libs/words/entry-words.js';
import { fieldInWords } from '#libs/words/field-words.js';
import { kindInWords } from '#libs/words/kinds.js';
import { nameOf } from '#libs/words/person.js';
import { AS_RECORDED, isTechnical, valueInWords, type Names } from '#libs/words/value-words.js';
import type { Column } from './cells.js';

const inWords = (names: Names) => (value: Json) => valueInWords(value, names, AS_RECORDED);

const changed = ({ changes }: Entry, names: Names): string | null =>
  changes
    .flatMap(({ path, from, to }) => {
      const words = isTechnical(path) ? null : changeInWords({ from, to }, inWords(names));
      return words === null ? [] : [`${fieldInWords(path)} ${words}`];
    })
    .join('; ') || null;

const says = (entry: Entry, names: Names): string | null =>
  saidBeside(entry, inWords(names))
    .map(({ field, words }) => `${field}: ${words}`)
    .join('; ') || null;

/** "2026-11-23T10:00:00.000Z, Robin Hale: typed wrongly" */
const withdrawn = ({ withdrawn: by }: Entry, { people }: Names): string | null =>
  by && `${by.recordedAt}, ${nameOf(people, by.actor)}${by.reason === null ? '' : `: ${by.reason}`}`;

/** The table of the trail, a row for each entry. */
export const ENTRY_COLUMNS: readonly Column<Entry>[] = [
  { heading: 'Recorded', cell: ({ recordedAt }) => recordedAt },
  { heading: 'Effective', cell: ({ place }) => place },
  { heading: 'What', cell: (entry, names) => entryInWords(entry, inWords(names)) },
  { heading: 'Kind', cell: ({ kind }) => kindInWords(kind) },
  { heading: 'Reference', cell: ({ ref }) => ref },
  { heading: 'Title', cell: ({ title }) => title },
  { heading: 'Who', cell: ({ actor }, { people }) => nameOf(people, actor) },
  { heading: 'Why', cell: ({ reason }) => reason },
  { heading: 'Status before', cell: ({ statusBefore }) => (statusBefore === 'none' ? null : statusBefore) },
  { heading: 'Status after', cell: ({ statusAfter }) => statusAfter },
  { heading: 'Changed', cell: changed },
  { heading: 'Says', cell: says },
  { heading: 'Irregular', cell: ({ irregular }) => irregular },
  { heading: 'Withdrawn', cell: withdrawn },
  { heading: 'Position', cell: ({ position }) => String(position) },
  { heading: 'Id', cell: ({ id }) => id },
];
