import type { MomentFault, MomentWords } from '#libs/calendar/index.js';
import { comparedWith, FROM } from '../compare/compared-with.js';
import type { Asked, RawQuery } from '../frame/asked.js';
import { WrongMoment } from '../frame/moment.js';
import { momentForm, typedMoment, type MomentTyped } from '../frame/moment-bar.js';
import { LostPosition, NotReached } from '../frame/not-reached.js';
import { instantInWords } from '#libs/words/dates.js';

/** A moment that nobody can be shown: it is none, or the record does not have it. */
export type NoMoment = WrongMoment | NotReached | LostPosition;

export const isNoMoment = (error: unknown): error is NoMoment =>
  error instanceof WrongMoment || error instanceof NotReached || error instanceof LostPosition;

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

const lostInWords = ({ restoration: { backupTakenAt, restoredAt, logEndedAt } }: LostPosition): string =>
  `Enter a position up to ${logEndedAt}, or a later time: the record was restored on ` +
  `${instantInWords(restoredAt)} from a backup of ${instantInWords(backupTakenAt)}, and what had been recorded ` +
  'after that backup is lost';

const notReachedInWords = ({ reached }: NotReached): string =>
  `Enter a position up to ${reached}: the record has come no further`;

/** `given`: the moment as the address has it, for one that is well written and only not there. */
const mistakeOf = (error: NoMoment, given: MomentWords): Mistake => {
  if (!(error instanceof WrongMoment)) {
    const asAtError = error instanceof LostPosition ? lostInWords(error) : notReachedInWords(error);
    return { ...typedMoment(given), onError: null, asAtError };
  }
  const { typed, faults } = error;
  return {
    on: typed.on ?? '',
    asAt: typed.asAt ?? (typed.atPosition === undefined ? '' : `position ${typed.atPosition}`),
    onError: messageOf(faults, ['on']),
    asAtError: messageOf(faults, ['asAt', 'atPosition']),
  };
};

const STATUS = { WrongMoment: 400, NotReached: 503, LostPosition: 410 } as const;

/** Where the page's own moment is in order, it is the one compared with that is not. */
export const isOwn = (error: NoMoment, asked: Asked | null): boolean =>
  asked === null || (!(error instanceof WrongMoment) && asked.moment.known === error.asked);

/** The form again, with what was typed and what is wrong with it: the page's own, or that of a comparison. */
export const noMomentPage = (error: NoMoment, query: RawQuery, path: string, asked: Asked | null) => {
  const form = momentForm(query, path, {});
  const status = STATUS[error.name];
  if (asked === null || isOwn(error, asked))
    return {
      status,
      template: 'errors/wrong-moment.njk',
      model: { form: { ...form, ...mistakeOf(error, asked?.given ?? {}) } },
    };
  const from = mistakeOf(error, error instanceof WrongMoment ? {} : comparedWith(asked).given);
  const hidden = form.hidden.filter(([name]) => !FROM.includes(name));
  return {
    status,
    template: 'compare/wrong-moment.njk',
    model: { section: 'compare', form: { path, hidden, typed: { from, to: typedMoment(asked.given) } } },
  };
};
