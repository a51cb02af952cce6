import type { EventType } from '#libs/domain/deciders.js';
import { NEWEST_TYPES } from '#libs/schemas/event-schemas.js';

/** Every wire name that this version of the program writes: of each event the newest version that has a schema. */
export const EVENT_TYPES = NEWEST_TYPES as readonly EventType[];

const known: ReadonlySet<string> = new Set(EVENT_TYPES);
export const isEventType = (type: string): type is EventType => known.has(type);
