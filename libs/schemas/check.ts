import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { EVENT_SCHEMAS, schemaTextOf, type EventSchema } from './event-schemas.js';

const ajv = new Ajv({ allowUnionTypes: true });
addFormats.default(ajv, ['date', 'date-time']);

/** Made when the first event of the type comes, since a process seldom meets all of them. */
const validators = new Map<string, ValidateFunction>();

/**
 * What is wrong with an event's data: JSON Pointers, and what must be there. `null`: nothing. Members that are missing or of
 * another type would make a wrong state; members that the schema does not name make none, and are left alone.
 */
export const faultIn = (type: string, data: unknown): string | null => {
  const schema = EVENT_SCHEMAS.get(type);
  if (!schema) return 'its type has no schema';
  const validate = validators.get(type) ?? compiled(schema);
  return validate(data) ? null : inWords(validate.errors ?? []);
};

const compiled = (schema: EventSchema): ValidateFunction => {
  const validate = ajv.compile(tolerant(schemaTextOf(schema)));
  validators.set(schema.type, validate);
  return validate;
};

const tolerant = (text: string) =>
  JSON.parse(text, (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  ) as object;

/** Several errors are of the ways in which one value could have been right. */
const inWords = (errors: readonly ErrorObject[]): string =>
  errors
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map(({ instancePath, message = 'is wrong' }) => `${instancePath} ${message}`.trim())
    .join(', or ');
