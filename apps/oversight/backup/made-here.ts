import { NEWEST } from '#apps/eventstore/log/schema.js';
import { CannotDo } from '../failure.js';
import { KEPT_MIGRATIONS } from './kept.js';
import type { Manifest } from './manifest.js';

/** @throws CannotDo when the backup holds tables that this program does not know how to make */
export const checkMadeHere = (file: string, { made, program }: Manifest): void => {
  const known = new Set(KEPT_MIGRATIONS.map(({ name }) => name));
  if (made.eventStore <= NEWEST && made.migrations.every((name) => known.has(name))) return;
  throw new CannotDo(
    `${file} was made by a newer version of Oversight (${program}).`,
    'Restore it with that version. Nothing was restored.',
  );
};
