import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startTestEventStore, type TestEventStore } from '#libs/testing/event-store.js';
import { Player } from './player.js';
import type { Scenario } from './scenario.js';

const scenarios = JSON.parse(readFileSync(new URL('./recorded-23.10.8.json', import.meta.url), 'utf8')) as Scenario[];

describe('the embedded event store answers as EventStoreDB 23.10.8 did', () => {
  let store: TestEventStore;
  let player: Player;

  beforeAll(async () => {
    store = await startTestEventStore();
    player = new Player(store.url);
  });
  afterAll(async () => {
    await player.dispose();
    await store.stop();
  });

  it.each(scenarios.map((scenario) => [`${scenario.name}: ${scenario.rule}`, scenario] as const))(
    '%s',
    async (_name, { steps, answers }) => {
      expect(await player.play(steps)).toEqual(answers);
    },
  );
});
