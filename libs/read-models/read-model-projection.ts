import { ReadModelWriter } from './read-model-writer.js';
import type { Projection } from './projection.js';
import { createRegister, indexRegister } from './register/schema.js';
import { createTrail, indexTrail } from './trail/schema.js';

/** Register and trail together, in one generation: every page speaks for one position. */
export const readModelProjection: Projection = {
  name: 'read-model',
  version: 3,

  async create(tx) {
    await createRegister(tx);
    await createTrail(tx);
  },

  async index(tx) {
    await indexRegister(tx);
    await indexTrail(tx);
  },

  writer: () => new ReadModelWriter(),
};
