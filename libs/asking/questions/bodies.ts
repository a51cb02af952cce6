import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { View } from '#libs/read-models/view.js';
import { EVERYTHING } from '../documents.js';
import { answers, Question } from '../question.js';

export interface Bodies {
  /** By their names. */
  readonly bodies: readonly Thing<'body'>[];
  /** Every authority, recorded or only named. */
  readonly authorities: readonly KnownAuthority[];
  /** Those that papers name, and nobody has recorded. */
  readonly namedOnly: readonly KnownBody[];
}

/** Every authority and every body that there is, with those that papers alone name. */
export class GetBodies extends Question<Bodies, Record<string, never>> {}

const everyBody = async (view: View): Promise<readonly Thing<'body'>[]> => {
  const bodies: Thing<'body'>[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof view.list<'body'>>> = await view.list(
      'body',
      {},
      { ...EVERYTHING, sort: 'title', cursor },
    );
    bodies.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return bodies;
};

export const handlers = [
  answers(GetBodies, async (_, { view }) => ({
    bodies: await everyBody(view),
    authorities: await view.authorities(),
    namedOnly: (await view.bodies()).filter(({ isRecorded }) => !isRecorded),
  })),
];
