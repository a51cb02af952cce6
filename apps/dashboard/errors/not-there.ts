import type { Point } from '#libs/read-models/point.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import type { Asked } from '../frame/asked.js';
import { Links } from '../frame/links.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { KIND_WORDS, type PageKind } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';

/** A thing that the record has, though not at the moment asked for; `first` is what was recorded of it first. */
export class NotThere extends Error {
  override readonly name = 'NotThere';

  constructor(
    readonly kind: PageKind,
    readonly point: Point,
    readonly first: Entry,
  ) {
    super(`${first.ref} is not in the record at this moment.`);
  }
}

/** What the page says of it, and where it leads: as little away from what was asked as will do. */
export function notThereYet({ kind, point, first }: NotThere, { given }: Asked) {
  const tooEarly = point.on < first.effectiveOn;
  const unknown = point.known !== null && point.known < first.position;
  const on = tooEarly ? first.effectiveOn : given.on;
  const links = new Links(unknown ? { on } : { ...given, on });
  return {
    kind: sentence(KIND_WORDS[kind].one),
    ref: first.ref,
    known: instantInWords(first.recordedAt),
    position: String(first.position),
    trueFrom: dateInWords(first.effectiveOn),
    there: {
      href: links.thing(kind, first.id),
      text: `Look at it ${on === undefined ? 'today' : `on ${dateInWords(on)}`}${unknown ? ', as known now' : ''}`,
    },
  };
}
