import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { EVENT_SCHEMAS, schemaTextOf } from '#libs/schemas/event-schemas.js';
import { stateSchemaTextOf } from '#libs/schemas/state-schemas.js';

const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);

const compile = (text: string) => ajv.compile(JSON.parse(text) as object);

const ofEvents = new Map([...EVENT_SCHEMAS.values()].map((each) => [each.type, compile(schemaTextOf(each))]));
const ofStates = new Map<string, ValidateFunction>(KINDS.map((kind) => [kind, compile(stateSchemaTextOf(kind))]));

const fault = (validate: ValidateFunction | undefined, name: string, value: unknown): string | null => {
  if (!validate) return `${name} has no schema: npm run schemas`;
  return validate(value) ? null : `${name}: ${ajv.errorsText(validate.errors, { dataVar: 'data' })}`;
};

/** What is wrong with an event's data by the very letter of its schema, more members than it names included. */
export const faultOfEvent = (type: string, data: unknown): string | null => fault(ofEvents.get(type), type, data);

/** The same of a state that is not `none`. */
export const faultOfState = (kind: Kind, state: object): string | null => fault(ofStates.get(kind), kind, state);
