/** What the pages read of an OpenAPI 3.1 document, as ours is written. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Answer {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, { readonly description?: string; readonly schema?: Schema }>>;
  readonly content?: Content;
}

interface Ref {
  readonly $ref?: string;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly (Parameter & Ref)[];
  readonly requestBody?: { readonly description?: string; readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer & Ref>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** The OpenAPI document. */
export interface Description {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
}

/** An operation with its address. */
export interface Placed extends Operation {
  readonly method: string;
  readonly path: string;
}

export const operationsOf = ({ paths }: Description): readonly Placed[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );

/** The last part of a reference: `#/components/schemas/ActionState` → `ActionState`. */
export const nameOfRef = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

export const parametersOf = ({ components }: Description, { parameters = [] }: Operation): readonly Parameter[] =>
  parameters.map((each) => (each.$ref === undefined ? each : components.parameters[nameOfRef(each.$ref)]!));

/** Answers by their status, in its order. */
export const answersOf = (
  { components }: Description,
  { responses }: Operation,
): readonly (readonly [status: string, Answer])[] =>
  Object.entries(responses).map(([status, each]) => [
    status,
    each.$ref === undefined ? each : components.responses[nameOfRef(each.$ref)]!,
  ]);

/** The schema that a reference means; another schema is itself. */
export const meant = ({ components }: Description, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : components.schemas[nameOfRef(schema.$ref)]!;
