import type { Copy } from './copy-log.js';
import { NOTES } from './note.js';
import { count } from './progress.js';
import type { Walked } from './walk.js';

/** What a copy came to, in lines for a person. */
export const copiedInWords = ({
  copied,
  compared: { same, tombstones, recreated, displaced, ledgers },
  note,
}: Copy): string[] => [
  `${copied === 0 ? 'Nothing was left to copy' : `Copied ${count(copied)} events`}. Compared all ${count(same)}, event by event: streams, revisions, ids, types, data, metadata and their order are the same.`,
  ...exceptions({ tombstones, recreated, displaced }),
  ...ledgerInWords(ledgers),
  ...(note
    ? [`What was copied ends at position ${note.endsAt} of the target (${note.last}): its stream ${NOTES} says so.`]
    : []),
];

const exceptions = ({ tombstones, recreated, displaced }: Pick<Walked, 'tombstones' | 'recreated' | 'displaced'>) => [
  ...(tombstones.count > 0
    ? [`But for the ids of ${count(tombstones.count)} tombstones, which a server chooses: ${tombstones.words}.`]
    : []),
  ...(recreated.count > 0
    ? [
        `But for ${count(recreated.count)} metadata events that the target's server wrote by itself, with ids of its own, when streams deleted in an earlier copy were written again: ${recreated.words}.`,
      ]
    : []),
  ...(displaced.count > 0
    ? [
        `But for the place in $all of ${count(displaced.count)} metadata events that end a deletion: they come right after it, since a server would write its own where they were: ${displaced.words}.`,
      ]
    : []),
];

const ledgerInWords = ({ source, target }: Walked['ledgers']): string[] => {
  if (source.size === 0n) return [];
  if (source.root === target.root && source.size === target.size)
    return [`The audit's ledger over both has ${count(source.size)} leaves and the root ${source.root}.`];
  return [
    `The audit's ledger over the copy has another root, for the events just named: ${target.root}, not ${source.root}.`,
  ];
};
