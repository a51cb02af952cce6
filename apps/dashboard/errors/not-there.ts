import { londonDay } from '#libs/calendar/index.js';
import type { QuestionRefusal } from '#libs/asking/refusals.js';
import { isRecordKind } from '#libs/domain/deciders.js';
import { dateInWords, instantInWords } from '#libs/words/dates.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { sentence } from '#libs/words/sentence.js';
import type { PageRequest } from '../frame/asked.js';
import { Links } from '../frame/links.js';

type NotThen = Extract<QuestionRefusal, { is: 'not-then' }>;

/** What the page says of a thing that is not there yet, and where it leads: as little away from what was asked as will do. */
export function notThereYet({ kind, point, first, recordBegins }: NotThen, { given }: PageRequest) {
  const tooEarly = point.on < first.effectiveOn;
  const unknown = point.known !== null && point.known < first.position;
  const on = tooEarly ? first.effectiveOn : given.on;
  const links = new Links(unknown ? { on } : { ...given, on });
  return {
    kind: isRecordKind(kind) ? sentence(KIND_WORDS[kind].one) : kind,
    ref: first.ref,
    known: instantInWords(first.recordedAt),
    position: String(first.position),
    trueFrom: dateInWords(first.effectiveOn),
    recordBegins: recordBegins === null ? null : dateInWords(londonDay(recordBegins)),
    told: isRecordKind(kind)
      ? {
          href: new Links().thing(kind, first.id, '/told', { toldBy: point.on }),
          text: `See what had been told of it by ${dateInWords(point.on)}`,
        }
      : null,
    there: {
      href: first.kind === 'import' ? links.imported(first.id) : links.of(first),
      text: `Look at it ${on === undefined ? 'today' : `on ${dateInWords(on)}`}${unknown ? ', as known now' : ''}`,
    },
  };
}
