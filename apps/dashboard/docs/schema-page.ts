import { operationHref } from './addresses.js';
import { operationsOf, type Description } from './description.js';
import { fieldsOf } from './fields.js';
import { prose } from './prose.js';
import { typeWords } from './type-words.js';

/** What a schema that has a name holds, and which operations speak of it; null where there is none. */
export const schemaPage = (description: Description, name: string) => {
  if (!Object.hasOwn(description.components.schemas, name)) return null;
  const schema = description.components.schemas[name]!;
  const speaksOfIt = `"#/components/schemas/${name}"`;
  return {
    title: `${name}: the API`,
    name,
    about: prose(schema.description),
    type: typeWords(schema),
    fields: fieldsOf(schema),
    usedBy: operationsOf(description)
      .filter((operation) => JSON.stringify(operation).includes(speaksOfIt))
      .map(({ summary, operationId }) => ({ text: summary, href: operationHref(operationId) })),
  };
};
