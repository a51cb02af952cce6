import type { MomentFault, MomentWords } from '#libs/calendar/index.js';
import type { RawQuery } from '../frame/asked.js';
import { instantInWords } from '../words/dates.js';
import { momentForm, type MomentForm } from '../frame/moment-bar.js';
import type { LostPosition, NotReached } from '../frame/not-reached.js';
import type { WrongMoment } from '../frame/moment.js';

/** The form again with what was typed, and what is wrong with which field. */
export interface WrongMomentPage {
  readonly form: MomentForm & { readonly onError: string | null; readonly asAtError: string | null };
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

export const wrongMomentPage = ({ typed, faults }: WrongMoment, query: RawQuery, path: string): WrongMomentPage => ({
  form: {
    ...momentForm(query, path, {}),
    on: typed.on ?? '',
    asAt: typed.asAt ?? (typed.atPosition === undefined ? '' : `position ${typed.atPosition}`),
    onError: messageOf(faults, ['on']),
    asAtError: messageOf(faults, ['asAt', 'atPosition']),
  },
});

export const lostPositionPage = (
  { asked, restoration }: LostPosition,
  query: RawQuery,
  path: string,
): WrongMomentPage => {
  const { backupTakenAt, restoredAt, logEndedAt } = restoration;
  return {
    form: {
      ...momentForm(query, path, { atPosition: String(asked) }),
      onError: null,
      asAtError:
        `Enter a position up to ${logEndedAt}, or a later time: the record was restored on ` +
        `${instantInWords(restoredAt)} from a backup of ${instantInWords(backupTakenAt)}, and what had been recorded ` +
        'after that backup is lost',
    },
  };
};

export const notReachedPage = ({ asked, reached }: NotReached, query: RawQuery, path: string): WrongMomentPage => ({
  form: {
    ...momentForm(query, path, { atPosition: String(asked) }),
    onError: null,
    asAtError: `Enter a position up to ${reached}: the record has come no further`,
  },
});
