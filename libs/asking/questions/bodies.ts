import type { KnownAuthority } from '#libs/domain/authority/known-authority.js';
import type { KnownBody } from '#libs/domain/body/known-body.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { answers, Question } from '../question.js';
import { everyOne } from '../to-the-end.js';

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

export const handlers = [
  answers(GetBodies, async (_, { view }) => ({
    bodies: await everyOne(view, 'body', {}, 'title'),
    authorities: await view.authorities(),
    namedOnly: (await view.bodies()).filter(({ isRecorded }) => !isRecorded),
  })),
];
