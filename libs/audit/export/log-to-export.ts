import type { Tile } from '#libs/transparency/tree/tiles.js';
import type { KeptCheckpoint } from '../checkpoints/kept-checkpoints.js';
import type { Published } from '../checkpoints/published.js';
import type { Slot } from './slots.js';

/** What an export is made of: a log up to one checkpoint, as one reader may have it. */
export interface LogToExport {
  readonly checkpoint: Published;
  /** The policy of witnesses; `null` where there is none. */
  readonly policy: string | null;
  /** Earlier notes of the log, each of another size, smaller than the checkpoint's. */
  notes(): AsyncIterable<KeptCheckpoint>;
  /** A tile's hashes, or the leaves of a bundle, each after its length. */
  tile(tile: Tile): Promise<Buffer>;
  /** One for each leaf, in their order. */
  slots(): AsyncIterable<Slot>;
}
