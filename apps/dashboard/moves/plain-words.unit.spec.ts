import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES, type MovableKind } from '#libs/domain/moves.js';
import { flat } from '../forms/control.js';
import { controlsOf } from '../forms/controls.js';
import { movesByHand, needsDocument } from '../forms/offered-moves.js';
import { plainWords } from './plain-words.js';

const MOVES = (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
  movesByHand(kind)
    .filter(({ move }) => !needsDocument(move))
    .map(({ type, move }) => [kind, type, move.fields ?? {}] as const),
);

describe('what a form asks', () => {
  it.each(MOVES)('of people is in their words: %s %s', (_, type, fields) => {
    const filled = { form: type, typed: {}, faults: [], options: {}, labels: plainWords(fields) };
    for (const { label, hint } of flat(controlsOf(fields, filled)))
      expect(`${label}. ${hint}`).not.toMatch(/`|pseudonym|\bthe id of\b|as the operation/i);
  });
});
