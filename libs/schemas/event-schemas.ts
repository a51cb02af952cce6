import { readFileSync } from 'node:fs';

/** One version of an event, as it was stored first and stays for ever. */
export interface EventSchema {
  /** The wire name: `ActionPlanned.v1`. */
  readonly type: string;
  /** The kind of the streams that it lies in: `action`. */
  readonly kind: string;
  /** 1 of `ActionPlanned.v1`. */
  readonly version: number;
  /** The schema's `$id`: `urn:oversight:event:ActionPlanned.v1`. */
  readonly id: string;
}

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const released = Object.keys(JSON.parse(textOf('released.json')) as object);

/** Every version that was ever stored, by its wire name: what `npm run schemas` has listed. */
export const EVENT_SCHEMAS: ReadonlyMap<string, EventSchema> = new Map(
  released.map((name) => {
    const [, kind = '', type = '', version = ''] = /^(.+)\/(.+\.v(\d+))$/.exec(name) ?? [];
    return [type, { type, kind, version: Number(version), id: `urn:oversight:event:${type}` }];
  }),
);

/** The JSON Schema (draft 7) of its data, as it is published. */
export const schemaTextOf = ({ kind, type }: EventSchema): string => textOf(`events/${kind}/${type}.json`);

const nameOf = (type: string) => type.replace(/\.v\d+$/, '');

const newest = new Map<string, EventSchema>();
for (const schema of EVENT_SCHEMAS.values())
  if ((newest.get(nameOf(schema.type))?.version ?? 0) < schema.version) newest.set(nameOf(schema.type), schema);

/** The wire name of each event in its newest version. */
export const NEWEST_TYPES: readonly string[] = [...newest.values()].map(({ type }) => type);

/** The wire name by which entries have an event, given that of any of its versions: old ones are lifted. Another name stays. */
export const newestTypeOf = (type: string): string =>
  EVENT_SCHEMAS.has(type) ? (newest.get(nameOf(type))?.type ?? type) : type;
