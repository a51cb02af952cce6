import type { Json } from '#libs/kernel/json.js';
import { meant, parametersOf, type Description, type Placed, type Schema } from './description.js';

const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-11-27',
  'date-time': '2026-11-27T10:00:00Z',
  uuid: UUID,
};

/** As it stands in an address or a header. */
const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Texts, of which one matches each pattern that the document has. */
const TEXTS: readonly string[] = ['7', '"7"', 'prs_a1b2', 'a'.repeat(64), 'true'];

const textFor = ({ format, pattern, minLength = 0 }: Schema): string => {
  if (format !== undefined) return BY_FORMAT[format] ?? 'https://example.org/';
  if (pattern !== undefined) return TEXTS.find((text) => new RegExp(pattern).test(text)) ?? '…';
  return 'Text'.padEnd(minLength, '.');
};

/** What must be told of an object; of one that need not be told anything, its last member, which is its own. */
const toldOf = ({ properties = {}, required = [] }: Schema): readonly string[] =>
  required.length > 0 ? required : Object.keys(properties).slice(-1);

/** A value that the schema allows, as short as can be. */
export const exampleOf = (description: Description, schema: Schema): Json => {
  const of = (each: Schema): Json => exampleOf(description, each);
  const { $ref, anyOf, oneOf, allOf, properties = {}, items, minItems = 1 } = schema;
  if ($ref !== undefined) return of(meant(description, schema));
  if (schema.enum !== undefined) return schema.enum[0] as Json;
  const [one] = anyOf ?? oneOf ?? allOf ?? [];
  if (one !== undefined) return of(one);
  const [type] = [schema.type ?? 'string'].flat();
  if (type === 'object') return Object.fromEntries(toldOf(schema).map((name) => [name, of(properties[name] ?? {})]));
  if (type === 'array') return Array.from({ length: Math.max(1, minItems) }, () => of(items ?? {}));
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  return textFor(schema);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A call of the operation for a shell, with what it must be told. `at`: where the system is, without a slash at the end. */
export const curlOf = (description: Description, operation: Placed, at: string): string => {
  const { method, path, requestBody, security = [] } = operation;
  const needed = parametersOf(description, operation).filter(({ required }) => required);
  const told = (where: string) =>
    needed
      .filter((each) => each.in === where)
      .map(({ name, schema = {} }) => [name, asText(exampleOf(description, schema))] as const);
  const address = told('path').reduce((so, [name, value]) => so.replace(`{${name}}`, encodeURIComponent(value)), path);
  const query = new URLSearchParams(Object.fromEntries(told('query'))).toString();
  const [content] = Object.entries(requestBody?.content ?? {});
  const [mediaType, { schema = {} }] = content ?? ['', {}];
  return [
    `curl -i ${method === 'GET' ? '' : `-X ${method} `}${quoted(`${at}${address}${query === '' ? '' : `?${query}`}`)}`,
    ...(security.length > 0 && security.every((each) => 'bearer' in each) ? ['-H "authorization: Bearer $TOKEN"'] : []),
    ...told('header').map(([name, value]) => `-H ${quoted(`${name.toLowerCase()}: ${value}`)}`),
    ...(content === undefined ? [] : [`-H ${quoted(`content-type: ${mediaType}`)}`]),
    ...(mediaType === 'application/json'
      ? [`-d ${quoted(JSON.stringify(exampleOf(description, schema)))}`]
      : mediaType === ''
        ? []
        : ['--data-binary @FILE']),
  ].join(' \\\n  ');
};
