import type { Asked } from '#libs/asking/ask.js';
import type { ToldAsked } from '#libs/asking/questions/told.js';
import { Problem } from '../problems/problem.js';
import { DayParameter, TextParameter } from '../http/parameters.js';

type Class<T> = new () => T;

interface ToldParameters {
  toldBy?: string;
  body?: string;
}

/** The parameters by which a question asks what had been told. */
export const tellingBy = <T extends object>(base: Class<T>): Class<T & ToldParameters> => {
  class Telling extends (base as Class<object>) {
    @DayParameter(
      'Also what had been told by the end of this day: to `body`, by the days of its meetings, or without it to the public, by the days ' +
        'on which papers were published. With `asAt` or `atPosition` as was known then to have been told',
    )
    toldBy?: string;

    @TextParameter('With `toldBy`: a body’s id, its code, or its authority’s code and its own: `authority/committee`')
    body?: string;
  }
  return Telling as unknown as Class<T & ToldParameters>;
};

const refused = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

/** What is asked to have been told; null where nothing is. */
export const toldAsked = ({ toldBy, body }: ToldParameters): ToldAsked | null => {
  if (toldBy === undefined) {
    if (body !== undefined) throw refused('body', 'Give `toldBy` too: the day by which it had been told.');
    return null;
  }
  return { by: toldBy, body: body ?? null };
};

/** The same moment, and that day beside it. */
export const besideDay = (asked: Asked, day: string): Asked => ({
  ...asked,
  against: { moment: { known: asked.at.moment.known, on: day }, now: false, key: day },
});

/** A board is of one body. */
export const toBody = ({ by, body }: ToldAsked): ToldAsked & { readonly body: string } => {
  if (body === null)
    throw refused('body', 'Give `body` too: whose board, by its id or code. /v1/committees lists the codes.');
  return { by, body };
};
