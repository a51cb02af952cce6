import type { Answer } from '#libs/asking/ask.js';
import type { DossierRead } from '#libs/asking/questions/dossier.js';
import { thingColumns } from '#libs/asking/tables/thing-columns.js';
import type { People } from '#libs/kernel/people.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { count } from '#libs/words/count.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { kindInWords } from '#libs/words/kinds.js';
import { valueInWords, type Names } from '#libs/words/value-words.js';
import type { Dossier, Labelled, Proving } from './dossier.js';
import { dossierEntry } from './entry-of.js';

/** What a dossier is told with, beside what was read of the record. */
export interface Beside {
  readonly people: People;
  /** "What was recorded from … before …"; `null`: at any time. */
  readonly period: string | null;
  readonly checkpoint: Dossier['checkpoint'];
  readonly proving: (entry: Entry) => Proving;
}

const factsOf = ({ thing }: DossierRead, day: string, names: Names): readonly Labelled[] =>
  thing === null
    ? []
    : thingColumns(thing.kind).flatMap(({ heading, cell }) => {
        const value = cell({ thing, day }, names);
        const words = heading === ID ? null : valueInWords(value, names);
        return words === null ? [] : [{ label: heading, words }];
      });

/** As many linked things as a page of a dossier lists. */
const MOST_LINKED = 200;

/** Of a spreadsheet: people know a thing by its reference. */
const ID = 'Id';

/** How much of it the checkpoint proves. */
const provedInWords = ({ entries, proofs }: DossierRead, checkpoint: Dossier['checkpoint']): string => {
  if (proofs === null) return 'What is published is not sealed by itself: nothing here is proved.';
  if (checkpoint === null) return 'No checkpoint of the audit’s log is published yet: nothing here is proved.';
  const { origin, size } = checkpoint;
  const covered = entries.filter((entry) => (proofs(entry)?.index ?? BigInt(size)) < BigInt(size)).length;
  return `${covered} of ${count(entries.length, 'entry', 'entries')} are proved by the checkpoint of ${size} leaves of the log ${origin}. The archive of this dossier has every proof, and HOW-TO-CHECK.txt.`;
};

export const dossierOf = (answer: Answer<DossierRead>, { people, period, checkpoint, proving }: Beside): Dossier => {
  const { value: read, day, knownAt, position } = answer;
  const { thing, linked, entries, refs, documents, proofs } = read;
  const names = { people, records: new Map([...refs, ...linked.map(({ id, ref }) => [id, ref] as const)]) };
  const known = knownAt === null ? 'before anything was recorded' : `as known on ${instantInWords(knownAt)}`;
  return {
    proved: provedInWords(read, checkpoint),
    title: [...(thing === null ? [] : [`${thing.ref}: ${thing.title}`]), ...(period === null ? [] : [period])].join(
      '. ',
    ),
    speaksFor: `How it stands on ${dateInWords(day)}, ${known} (position ${position} of the log)`,
    checkpoint,
    facts: factsOf(read, day, names),
    linkedInAll: linked.length,
    linked: linked
      .slice(0, MOST_LINKED)
      .map(({ kind, ref, title, status }) => ({ kind: kindInWords(kind), ref, title, status })),
    documents: [...documents].map(([sha256, name]) => ({ name, sha256 })),
    entries: entries.map((entry) => dossierEntry(entry, { names, documents, proofs, proving: proving(entry) })),
  };
};
