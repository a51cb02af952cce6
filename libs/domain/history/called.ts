import { formatDate } from '#libs/calendar/words.js';
import type { Kind } from '../kinds.js';
import { isMovable, lifecycleOf } from '../moves.js';
import { lowered } from '../shared/text/lowered.js';
import type { HistoryEntry } from './history.js';

/** "CompletionClaimed.v1" as "completion claimed": of an event that no move has words for. */
const spelled = (type: string): string => type.replace(/\.v\d+$/, '').replace(/(?<=.)[A-Z]/g, ' $&');

/** What a refusal calls an entry, in the words of its lifecycle: "owner assigned". */
export const calledOf = (kind: Kind, type: string): string => {
  const moves = isMovable(kind) ? Object.values(lifecycleOf(kind).moves) : [];
  const words = moves.map(({ events = {} }) => events[type]).find((each) => each !== undefined);
  const said = typeof words === 'object' ? words.words : (words ?? spelled(type));
  return lowered(said.replace(/:.*/, ''));
};

/** "owner assigned on 10 July 2017, revision 3" */
export const entryInWords = (kind: Kind, { event, metadata, revision }: HistoryEntry): string =>
  `${calledOf(kind, event.type)} on ${formatDate(metadata.effectiveOn)}, revision ${revision}`;
