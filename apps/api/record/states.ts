import { getSchemaPath } from '@nestjs/swagger';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { stateSchemaTextOf } from '#libs/schemas/state-schemas.js';
import { pascal } from '../http/pascal.js';

const nameOf = (kind: Kind) => `${pascal(kind)}State`;

/** A component is known by its name in the document, and its dialect is the document's. */
const withoutHead = ({ $schema: _, $id: __, ...schema }: Record<string, unknown>) => schema;

const schemaOf = (kind: Kind) => withoutHead(JSON.parse(stateSchemaTextOf(kind)) as Record<string, unknown>);

/** The states of every kind, as components of the OpenAPI document: generated from the domain's types. */
export const stateComponents = (): Record<string, object> =>
  Object.fromEntries(KINDS.map((kind) => [nameOf(kind), schemaOf(kind)]));

export const refToState = (kind: Kind) => ({ $ref: getSchemaPath(nameOf(kind)) });
