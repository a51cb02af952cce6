import type { EventType } from '#libs/domain/deciders.js';
import { EVENT_SCHEMAS } from '#libs/schemas/event-schemas.js';

const nameOf = (type: string) => type.replace(/\.v\d+$/, '');

const newest = new Map<string, { readonly type: string; readonly version: number }>();
for (const { type, version } of EVENT_SCHEMAS.values())
  if ((newest.get(nameOf(type))?.version ?? 0) < version) newest.set(nameOf(type), { type, version });

/** Every wire name that this version of the program writes: of each event the newest version that has a schema. */
export const EVENT_TYPES = [...newest.values()].map(({ type }) => type as EventType);

const known: ReadonlySet<string> = new Set(EVENT_TYPES);
export const isEventType = (type: string): type is EventType => known.has(type);
