import type { MomentFault, MomentWords } from '#libs/calendar/index.js';
import type { QuestionRefusal } from '#libs/asking/refusals.js';
import { instantInWords } from '#libs/words/dates.js';
import { comparedWith, FROM, typedIn } from '../compare/compared-with.js';
import { momentWords, type PageRequest, type RawQuery } from '../frame/asked.js';
import { momentForm, typedMoment, type MomentTyped } from '../frame/moment-bar.js';

type Refused<Is extends QuestionRefusal['is']> = Extract<QuestionRefusal, { is: Is }>;

/** A moment that nobody can be shown: it is none, or the record does not have it. */
export type NoMoment = Refused<'no-moment' | 'lost-position' | 'not-reached'>;

export const isNoMoment = (refusal: QuestionRefusal): refusal is NoMoment => Object.hasOwn(STATUS, refusal.is);

const STATUS = { 'no-moment': 400, 'not-reached': 503, 'lost-position': 410 } as const;

/** What was typed, and what is wrong with which field. */
interface Mistake extends MomentTyped {
  readonly onError: string | null;
  readonly asAtError: string | null;
}

const MESSAGES = {
  on: { form: 'Enter a day like 20 September 2017' },
  asAt: {
    form: 'Enter a day like 20 September 2017, or a time like 23 November 2026 at 10:00',
    ahead: 'Enter a time that is past: nobody knows yet what will be known then',
  },
  atPosition: {
    form: 'Enter a position in digits, like position 1200',
    both: 'Enter either a time or a position: each says by itself when it was known',
  },
} as const satisfies { readonly [K in keyof MomentWords]-?: { readonly [is in MomentFault['is']]?: string } };

const messageOf = (faults: readonly MomentFault[], fields: readonly MomentFault['field'][]): string | null => {
  const fault = faults.find(({ field }) => fields.includes(field));
  const messages: Readonly<Record<string, string>> = fault === undefined ? {} : MESSAGES[fault.field];
  return (fault && messages[fault.is]) ?? null;
};

const lostInWords = ({ restoration: { backupTakenAt, restoredAt, logEndedAt } }: Refused<'lost-position'>): string =>
  `Enter a position up to ${logEndedAt}, or a later time: the record was restored on ` +
  `${instantInWords(restoredAt)} from a backup of ${instantInWords(backupTakenAt)}, and what had been recorded ` +
  'after that backup is lost';

const notReachedInWords = ({ reached }: Refused<'not-reached'>): string =>
  `Enter a position up to ${reached}: the record has come no further`;

/** `words`: the moment as it was typed, or as the address has it where it is well written and only not there. */
const mistakeOf = (refusal: NoMoment, words: MomentWords): Mistake => {
  if (refusal.is !== 'no-moment') {
    const asAtError = refusal.is === 'lost-position' ? lostInWords(refusal) : notReachedInWords(refusal);
    return { ...typedMoment(words), onError: null, asAtError };
  }
  return {
    on: words.on ?? '',
    asAt: words.asAt ?? (words.atPosition === undefined ? '' : `position ${words.atPosition}`),
    onError: messageOf(refusal.faults, ['on']),
    asAtError: messageOf(refusal.faults, ['asAt', 'atPosition']),
  };
};

/** Whether it is the page's own moment that is none; else it is the one compared with. */
export const isOwn = (refusal: NoMoment, request: PageRequest | null): boolean =>
  request === null || (refusal.is !== 'no-moment' && request.at.moment.known === refusal.position);

/** The form again, with what was typed and what is wrong with it: the page's own, or that of a comparison. */
export const noMomentPage = (refusal: NoMoment, query: RawQuery, path: string, request: PageRequest | null) => {
  const form = momentForm(query, path, {});
  const status = STATUS[refusal.is];
  if (request === null || isOwn(refusal, request)) {
    const mistake = mistakeOf(refusal, request?.given ?? momentWords(query, path));
    return { status, template: 'errors/wrong-moment.njk', model: { form: { ...form, ...mistake } } };
  }
  const from = mistakeOf(refusal, refusal.is === 'no-moment' ? (typedIn(query) ?? {}) : comparedWith(request).given);
  const hidden = form.hidden.filter(([name]) => !FROM.includes(name));
  return {
    status,
    template: 'compare/wrong-moment.njk',
    model: { section: 'compare', form: { path, hidden, typed: { from, to: typedMoment(request.given) } } },
  };
};
