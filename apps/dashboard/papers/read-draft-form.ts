import type { ReadWaiting } from '#libs/doing/papers/get-waiting-draft.js';
import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { WaitingPaper } from '#libs/waiting-papers/index.js';
import { reasonOf } from '../forms/read-fields.js';
import type { Fault, Typed } from '../forms/sent.js';
import { entriesOnPage, untickedIn } from './draft-entries.js';
import { dayIn } from './read-paper-form.js';

export { reasonOf as reasonIn };

/** Which of several a person says that it is: an id, or `new`; what was said before, where nothing is said now. */
const answerIn = (typed: string | undefined, before: string | null): string | null => {
  if (typed === 'new') return typed;
  return typed !== undefined && isId(typed) ? spelledId(typed) : before;
};

const droppedIn = (found: ReadWaiting, typed: Typed): readonly string[] => {
  const { paper } = found;
  const page = /^\d{1,6}$/.test(typed['page'] ?? '') ? Number.parseInt(typed['page'] ?? '', 10) : null;
  if (!('draft' in found) || page === null) return paper.dropped;
  const shown = entriesOnPage(found.draft, page);
  const here = new Set(shown.map(({ key }) => key));
  return [...paper.dropped.filter((key) => !here.has(key)), ...untickedIn(shown, typed)];
};

/** What the form of a draft says of its paper: what of the page that was shown is dropped, when it was published, which body it is. */
export const changeIn = (
  found: ReadWaiting,
  typed: Typed,
): { readonly to: Pick<WaitingPaper, 'sha256' | 'said' | 'dropped'>; readonly faults: readonly Fault[] } => {
  const { sha256, said } = found.paper;
  const { day, faults } = dayIn(typed['publishedOn'], 'publishedOn');
  const answers = {
    authorityId: answerIn(typed['authorityId'], said.authorityId),
    body: answerIn(typed['body'], said.body),
  };
  return { to: { sha256, said: { ...said, ...answers, publishedOn: day }, dropped: droppedIn(found, typed) }, faults };
};
