import { isId, spelledId } from '#libs/kernel/stream-id.js';
import type { BodyNamed } from '#libs/read-models/told/told.js';
import type { View } from '#libs/read-models/view.js';
import { QuestionRefused } from './refusals.js';

/** A body that papers of the record were put before. */
export interface BodyShown extends BodyNamed {
  readonly name: string;
}

/** Every body of the record, by the names that papers gave it. */
export const bodiesOf = async (view: View): Promise<readonly BodyShown[]> => {
  const { committees } = await view.directory();
  return committees.map(({ body, code, name, authority }) => ({ id: body, authority, committee: code, name }));
};

/** The body of that id, of that code, or of that code within an authority: `southwark/corporate-parenting-committee`. */
export const bodyAsked = (bodies: readonly BodyShown[], asked: string): BodyShown => {
  const found = isId(asked)
    ? bodies.filter(({ id }) => id === spelledId(asked))
    : bodies.filter(({ authority, committee }) => [committee, `${authority}/${committee}`].includes(asked));
  const [body, another] = found;
  if (!body || another)
    throw new QuestionRefused({
      is: 'no-body',
      body: asked,
      several: found.map(({ authority, committee }) => `${authority}/${committee}`),
    });
  return body;
};
