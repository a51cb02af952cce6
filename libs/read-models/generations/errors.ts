import type { BuildProgress } from './progress.js';

/** Somebody else has moved the rows' position: two projectors run on one database, and this one must not write. */
export class AnotherProjector extends Error {
  override readonly name = 'AnotherProjector';
}

/** The rows were made by a newer program than this one. */
export class NewerRows extends Error {
  override readonly name = 'NewerRows';
}

/** Rebuilt rows were swapped in: whoever keeps them goes on with those. */
export class GenerationReplaced extends Error {
  override readonly name = 'GenerationReplaced';
}

/** Somebody else builds this projection's rows already. */
export class BuiltElsewhere extends Error {
  override readonly name = 'BuiltElsewhere';

  constructor(projection: string) {
    super(`The rows of ${projection} are being built already, by another process.`);
  }
}

/** There are no rows of this program's version to read yet. */
export class ReadModelBuilding extends Error {
  override readonly name = 'ReadModelBuilding';

  /** `null` when nobody has begun. */
  constructor(readonly progress: BuildProgress | null) {
    super('The read models are being built from the log.');
  }
}
