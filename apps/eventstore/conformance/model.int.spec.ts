import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { ranked } from './comparable.js';
import { StreamsModel, type ModelStep } from './model.js';
import { Player } from './player.js';
import { moves, type Move } from './random-steps.js';

/** The steps that the moves come to, and the model's answers; at the end every stream is read both ways. */
const expected = (chosen: Move[]) => {
  const model = new StreamsModel();
  const steps: ModelStep[] = [];
  const answers: unknown[] = [];
  let ids = 0;
  const take = (step: ModelStep) => {
    steps.push(step);
    answers.push(model.answer(step));
  };
  for (const move of chosen) take(move(model, () => `e${++ids}`));
  for (const stream of ['a', 'b']) {
    take({ op: 'read', stream });
    take({ op: 'read', stream, direction: 'backwards', from: 'end' });
  }
  return { steps, answers: ranked(answers) };
};

describe('the embedded event store, tried at random', () => {
  let store: TestEventStore;
  let players: Player[];

  beforeAll(async () => {
    store = await startTestEventStore();
    players = Array.from({ length: 6 }, () => new Player(store.url));
  });
  afterAll(async () => {
    await Promise.all(players.map((player) => player.dispose()));
    await store.stop();
  });

  it('answers each step as the model does, however many write beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moves, { minLength: 1, maxLength: 6 }), async (games) => {
        const all = games.map(expected);
        const answers = await Promise.all(
          players.slice(0, all.length).map((player, i) => player.play(all[i]?.steps ?? [])),
        );
        answers.forEach((answer, i) => {
          const { steps = [], answers: model = [] } = all[i] ?? {};
          const compared = steps.map((step, n) => ({ step, answer: answer[n] }));
          expect(compared).toEqual(steps.map((step, n) => ({ step, answer: model[n] })));
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
