import type { QuestionRefusal } from '#libs/asking/refusals.js';
import { isRecordKind } from '#libs/domain/deciders.js';
import type { People } from '#libs/kernel/people.js';
import { instantInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { nameOf } from '#libs/words/person.js';
import { sentence } from '#libs/words/sentence.js';
import type { PageRequest } from '../frame/asked.js';
import { Links } from '../frame/links.js';

type Withdrawn = Extract<QuestionRefusal, { is: 'withdrawn' }>;

/** A page of what is there no more, with the names by which who asks is told who withdrew it. */
export class NotAnyMore extends Error {
  override readonly name = 'NotAnyMore';

  constructor(
    readonly refusal: Withdrawn,
    readonly people: People,
    options: ErrorOptions,
  ) {
    super('There is no such thing any more.', options);
  }
}

/** What the page says of a thing that is not there any more, and the way to its history, where it stands struck through. */
export const notThereAnyMore = ({ entry, by }: Withdrawn, asked: PageRequest | null, people: People) => ({
  kind: isRecordKind(entry.kind) ? sentence(KIND_WORDS[entry.kind].one) : entry.kind,
  ref: entry.ref,
  what: sentence(entry.title),
  who: nameOf(people, by.actor),
  when: instantInWords(by.recordedAt),
  why: by.reason,
  history: (asked?.links ?? new Links()).changes({ stream: entry.stream }),
});
