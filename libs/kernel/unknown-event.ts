import type { DomainEvent } from './event.js';

/**
 * A stored event whose wire name this version of the program does not know, perhaps a newer one's. Projections count
 * its revision and skip it; the audit keeps it.
 */
export type UnknownEvent = DomainEvent<'unknown', { readonly type: string; readonly data: unknown }>;

export const isUnknown = (event: DomainEvent): event is UnknownEvent => event.type === 'unknown';
