import type { Minute } from '../minutes/events.js';
import type { Recommendation } from '../recommendation/state.js';
import type { SaidMember } from './events.js';

/** What minutes say of it themselves, where no paper had proposed it. */
const unproposed = ({ minutesId, text, kind, addressee }: Recommendation) =>
  minutesId === null ? {} : { text, kind, addressee };

/** What a minute says of a recommendation that it resolved; one that asked to note is discharged where it was agreed. */
export const saidInMinute = (
  { number, words, outcome, amendedText, referredTo }: Minute,
  of: Recommendation,
): readonly SaidMember[] => {
  const status = outcome === 'agreed' && of.kind === 'note' ? 'discharged' : outcome;
  const members = {
    ...unproposed(of),
    ...(outcome === 'agreed as amended' && { text: amendedText }),
    status,
    'resolution.number': number,
    'resolution.minute': words,
    'sentTo.to': referredTo,
  };
  return Object.entries(members).flatMap(([member, said]) => (said === null ? [] : [{ member, said, place: null }]));
};
