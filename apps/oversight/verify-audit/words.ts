import type { Difference } from './compare-with-log.js';

const [TAMPERED, INCOMPLETE] = [2, 6];

/** A difference between event store and leaves: the code that it makes, and words for it. */
export const told = (difference: Difference): { readonly code: number; readonly words: string } => {
  if (difference.kind === 'missing') {
    const { index, place } = difference;
    const event = place ? `${place.stream}, revision ${place.revision}` : 'whose frame is not here';
    return { code: INCOMPLETE, words: `Missing: the event store no longer has the event of leaf ${index} (${event}).` };
  }
  const event = `${difference.stream}, revision ${difference.revision}`;
  return { code: TAMPERED, words: `${inWords(difference, event)}` };
};

const inWords = (difference: Exclude<Difference, { kind: 'missing' }>, event: string): string => {
  switch (difference.kind) {
    case 'changed':
      return `Changed: ${event} is not what was sealed as leaf ${difference.index}.`;
    case 'redacted':
      return `Redacted: of ${event}, sealed as leaf ${difference.index}, the event store has blank data.`;
    case 'moved':
      return `Reordered: ${event}, sealed as leaf ${difference.index}, stands elsewhere in the event store.`;
    case 'inserted':
      return `Inserted: ${event} stands in the event store before leaf ${difference.before}, and was not sealed.`;
    case 'not sealed':
      return `Not sealed: ${event} was written on ${difference.created}, more than a minute before the checkpoint, which does not cover it.`;
  }
};
