import type { Check } from '#libs/health/checks.js';
import { shownAsOf, type Look } from '#libs/health/system-health.js';
import { instantInWords } from '#libs/words/dates.js';

/** What a page says of a record that is not kept up, or cannot be written. */
export interface Behind {
  /** As of when the record is shown, in words; `null` while the read models are kept up. */
  readonly asOf: string | null;
  readonly ago: string | null;
  readonly faults: readonly { readonly what: string; readonly whatToDo: string | null }[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'} ago`;

const agoInWords = (ms: number): string => {
  if (ms < MINUTE_MS) return 'less than a minute ago';
  if (ms < HOUR_MS) return counted(Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return counted(Math.floor(ms / HOUR_MS), 'hour');
  return counted(Math.floor(ms / DAY_MS), 'day');
};

/** A projection that is interrupted but hardly behind is nothing to tell on a page, though `/health/ready` tells it. */
const isTold = ({ ok, lagMs, shownAsOf: instant }: Check): boolean =>
  !ok && (lagMs === undefined || instant !== undefined);

/** `null`: all is as it should be. The same checks as those of `/health/ready`. */
export const behindIn = ({ checks, projections }: Look): Behind | null => {
  const told = checks.filter(isTold);
  if (told.length === 0) return null;
  const instant = shownAsOf(told);
  const lag = Math.max(0, ...told.map(({ lagMs = 0 }) => lagMs));
  return {
    asOf: instant === null ? null : instantInWords(instant),
    ago: instant === null ? null : agoInWords(lag),
    faults: told.map(({ name, detail }) => {
      const stopped = projections.find((each) => each.status === 'stopped' && name === `projection ${each.name}`);
      return stopped && detail.startsWith('stopped')
        ? {
            what: `The projection “${stopped.name}” stopped: ${stopped.error ?? 'it did not say why'}`,
            whatToDo: stopped.whatToDo,
          }
        : { what: `${name}: ${detail}`, whatToDo: null };
    }),
  };
};
