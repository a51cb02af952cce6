import type { MigrationClass } from '#libs/platform/postgres/database.js';
import { AddClock1795430400002 } from './migrations/add-clock.js';
import { CreateRegister1795430400000 } from './migrations/create-register.js';
import { CreateTrail1795430400001 } from './migrations/create-trail.js';
import type { Projection } from './projection.js';
import { readModelProjection } from './read-model-projection.js';

export const READ_MODEL_PROJECTIONS: readonly Projection[] = [readModelProjection];

/** Beside these the read model reads `projections.checkpoint`, which belongs to whoever runs the projections. */
export const READ_MODEL_MIGRATIONS: readonly MigrationClass[] = [
  CreateRegister1795430400000,
  CreateTrail1795430400001,
  AddClock1795430400002,
];
