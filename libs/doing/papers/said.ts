import type { SaidOfPaper } from '#libs/application/recording/recording.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';

/** What a person says of a paper that waits, as it is recorded with. */
export const saidOf = ({
  said: { authorityId, body, publishedOn },
  dropped,
}: Pick<WaitingPaper, 'said' | 'dropped'>): SaidOfPaper => ({
  answers: { authority: authorityId, body },
  publishedOn,
  dropped,
});
