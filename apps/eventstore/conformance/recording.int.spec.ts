import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { Player } from './player.js';
import type { Scenario } from './scenario.js';

const recorded = (file: string): readonly Scenario[] =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Scenario[];

/** Some answers rest on what a second or two allow: on a busy machine a scenario is played again. */
const TRIES = 3;

describe.each([
  ['recorded-23.10.8.json', 76],
  ['more-23.10.8.json', 44],
])('the embedded event store answers as EventStoreDB 23.10.8 did in %s', (file, count) => {
  const scenarios = recorded(file);
  let store: TestEventStore;
  let player: Player;

  // Of its own: groups on $all go on from checkpoints that depend on how much the log holds.
  beforeAll(async () => {
    store = await startTestEventStore();
    player = new Player(store.url);
  });
  afterAll(async () => {
    await player.dispose();
    await store.stop();
  });

  it('in all of its scenarios', () => expect(scenarios).toHaveLength(count));

  it.each(scenarios.map((scenario) => [`${scenario.name}: ${scenario.rule}`, scenario] as const))(
    '%s',
    async (_name, { steps, answers }) => {
      let played = await player.play(steps);
      for (let n = 1; n < TRIES && !isDeepStrictEqual(played, answers); n++) played = await player.play(steps);
      expect(played).toEqual(answers);
    },
  );
});
