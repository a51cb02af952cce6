import type { Kind } from '#libs/domain/deciders.js';
import type { PageDto, ThingDto } from './thing.dto.js';

/** One kind of thing as the API has it: its address and what its answers look like. */
export interface Resource<K extends Kind = Kind> {
  readonly kind: K;
  /** Below `/v1/`. */
  readonly path: string;
  /** As it stands over its operations in the documentation. */
  readonly title: string;
  readonly one: new () => ThingDto & { readonly state: object };
  readonly list: new () => PageDto & { readonly items: readonly ThingDto[] };
  readonly state: new () => object;
}
