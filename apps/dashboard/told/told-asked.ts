import { BadRequestException } from '@nestjs/common';
import { parseFullDate } from '#libs/calendar/index.js';
import type { BodyShown } from '#libs/asking/bodies.js';
import type { MomentAsked } from '#libs/asking/moment.js';
import type { ToldAsked } from '#libs/asking/questions/told.js';
import { dateInWords } from '#libs/words/dates.js';
import { word, type PageRequest, type RawQuery } from '../frame/asked.js';
import type { Page } from '../frame/pages.js';

/** The parameters of an address that asks what had been told. */
export const TOLD: readonly string[] = ['toldBy', 'body'];

/** What an address asks to have been told; null where it names no day. */
export const toldAsked = (query: RawQuery): ToldAsked | null => {
  const typed = word(query, 'toldBy');
  if (typed === undefined) return null;
  const by = parseFullDate(typed);
  if (by === null)
    throw new BadRequestException('“toldBy” in the address of this page must be a day such as 20 September 2017.');
  return { by, body: word(query, 'body') ?? null };
};

/** That day, as the reader's moment knows it; the reader's own where none is named. */
export const dayAsked = ({ at, query }: PageRequest): MomentAsked => {
  const asked = toldAsked(query);
  return asked === null ? at : { moment: { known: at.moment.known, on: asked.by }, now: false, key: asked.by };
};

interface Asking {
  /** The page's own path. */
  readonly action: string;
  readonly bodies: readonly BodyShown[];
  /** The id of the body that is asked about. */
  readonly chosen: string | null;
  /** Who is asked about where no body is; null where one must be. */
  readonly nobody: string | null;
}

/** The form by which another day and another body are asked for. */
export const toldForm = ({ query, links, today }: Page, { action, bodies, chosen, nobody }: Asking) => ({
  action,
  hidden: links.hidden(action),
  by: dateInWords(toldAsked(query)?.by ?? today),
  bodies: [
    ...(nobody === null ? [] : [{ value: '', text: nobody, selected: chosen === null }]),
    ...bodies.map(({ id, name, authority }) => ({
      value: id,
      text: `${name} (${authority})`,
      selected: id === chosen,
    })),
  ],
});
