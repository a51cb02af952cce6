import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createGenerator } from 'ts-json-schema-generator';
import ts from 'typescript';

/** @typedef {Record<string, any>} Schema */

/**
 * The schema of every event's data, by `<kind>/<type>`, and of every kind's states, by kind. The union `OversightEvent`
 * says which kinds there are: `ActionPlanEvent` is of `action-plan`, whose states are `ActionPlanState`.
 * @type {(root: string) => { events: [string, Schema][], states: [string, Schema][] }}
 */
export const fromTypes = (root) => {
  const path = join(root, 'libs/domain/deciders.ts');
  const schemaOf = generator(path);
  const aggregates = unionIn(path, 'OversightEvent').map((name) => name.replace(/Event$/, ''));
  const kindOf = (/** @type {string} */ name) => name.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
  return {
    events: aggregates.flatMap((name) =>
      branches(schemaOf(`${name}Event`)).map(({ properties: { type, data } }) => [
        `${kindOf(name)}/${type.const}`,
        headed(`event:${type.const}`, data),
      ]),
    ),
    // To withdraw an entry and to carry a thing over are events of many kinds, and no kinds of their own.
    states: aggregates
      .filter((name) => name !== 'Withdrawal' && name !== 'CarryingOver')
      .map((name) => {
        const there = branches(schemaOf(`${name}State`)).filter(({ properties }) => properties.status.const !== 'none');
        return [kindOf(name), headed(`state:${kindOf(name)}`, there.length === 1 ? there[0] : { anyOf: there })];
      }),
  };
};

/** Everything is written out, so that the name of a type is no part of what is stored. */
const generator = (/** @type {string} */ path) => {
  const tsconfig = fileURLToPath(new URL('domain.tsconfig.json', import.meta.url));
  const options = { path, tsconfig, expose: 'none', topRef: false, jsDoc: 'extended', additionalProperties: false };
  const made = createGenerator({ ...options, skipTypeCheck: true });
  return (/** @type {string} */ type) => plain(made.createSchema(type));
};

const branches = (/** @type {Schema} */ schema) => schema.anyOf ?? [schema];

const headed = (/** @type {string} */ name, /** @type {Schema} */ schema) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `urn:oversight:${name}`,
  ...schema,
});

/** The same said in one way: `{ not: {} }` is false, numbers in events are whole, and members are required in no order. */
const plain = (/** @type {Schema} */ schema) =>
  JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === 'additionalProperties' && isDeepStrictEqual(value, { not: {} })) return false;
    if (key === 'required' && Array.isArray(value)) return value.sort();
    if (key === 'type' && Array.isArray(value)) return value.map(whole);
    return key === 'type' ? whole(value) : value;
  });
const whole = (/** @type {unknown} */ type) => (type === 'number' ? 'integer' : type);

/** The names in a union of types. */
const unionIn = (/** @type {string} */ path, /** @type {string} */ name) => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found = source.statements.find((each) => ts.isTypeAliasDeclaration(each) && each.name.text === name);
  if (!found || !ts.isTypeAliasDeclaration(found) || !ts.isUnionTypeNode(found.type))
    throw new Error(`${path} has no union ${name}.`);
  return found.type.types.map((type) => type.getText(source));
};
