import { heldOn, nameOn } from '#libs/domain/shared/names/name-from.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { View } from '#libs/read-models/view.js';
import { QuestionRefused } from './refusals.js';

/** A body as answers and pages call it: by its name of the day. */
export interface BodyShown {
  readonly id: string;
  readonly name: string;
  /** The authority's code; of a joint committee, the first. */
  readonly authority: string;
  /** The code of the body's name. */
  readonly committee: string;
}

const shownOn =
  (day: string) =>
  ({ id, ref, authorities, names }: KnownBody): BodyShown => {
    const { name, code } = nameOn(names, day) ?? { name: ref, code: ref };
    return { id, name, authority: heldOn(authorities, day)?.authorities[0]?.code ?? '', committee: code };
  };

/** Every body of the record, by the names of the view's day. */
export const bodiesOf = async (view: View): Promise<readonly BodyShown[]> =>
  (await view.bodies()).map(shownOn(view.point.on)).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** A code, or a code within an authority: `southwark/corporate-parenting-committee`. */
const codesIn = (asked: string) => {
  const [authority = '', ...committee] = asked.split('/');
  return committee.length === 0 ? { committee: asked } : { authority, committee: committee.join('/') };
};

/** The body of that id, or of a code that ever led to it. */
export const bodyAsked = async (view: View, asked: string): Promise<BodyShown> => {
  const ids = await view.bodiesBy(codesIn(asked));
  const found = (await bodiesOf(view)).filter(({ id }) => ids.includes(id));
  const [body, another] = found;
  if (!body || another)
    throw new QuestionRefused({
      is: 'no-body',
      body: asked,
      several: found.map(({ authority, committee }) => `${authority}/${committee}`),
    });
  return body;
};
