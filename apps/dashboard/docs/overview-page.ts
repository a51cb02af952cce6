import { slug } from '#libs/domain/shared/text/slug.js';
import { searchable, wordsSearched } from '#libs/domain/shared/text/searchable.js';
import { count } from '#libs/words/count.js';
import { operationHref, tagHref } from './addresses.js';
import { operationsOf, type Description, type Placed } from './description.js';
import { prose } from './prose.js';

/** As lists name an operation. */
const named = ({ method, path, summary, operationId }: Placed) => ({
  method,
  path,
  summary,
  operationId,
  href: operationHref(operationId),
});

const holds = (asked: string) => {
  const words = wordsSearched(asked);
  return ({ method, path, summary, description, operationId, tags }: Placed): boolean => {
    const text = searchable([method, path, summary, description, operationId, ...tags].join(' '));
    return words.every((word) => text.includes(word));
  };
};

/** Every operation by its tag; of those, the ones that hold every word that is asked for. */
export const overviewPage = (description: Description, asked: string) => {
  const found = operationsOf(description).filter(holds(asked));
  const tags = description.tags
    .map((tag) => ({
      name: tag.name,
      anchor: slug(tag.name),
      href: tagHref(tag.name),
      about: prose(tag.description),
      operations: found.filter(({ tags: [first] }) => first === tag.name).map(named),
    }))
    .filter(({ operations }) => operations.length > 0);
  return {
    title: asked === '' ? 'The API' : `${count(found.length, 'operation')} of the API with “${asked}”`,
    about: description.info.description.split('\n\n').map((each) => prose(each)),
    typed: asked,
    found: asked === '' ? null : count(found.length, 'operation'),
    tags,
  };
};

/** The operations of one tag, each with what it does; null where there is no such tag. */
export const tagPage = (description: Description, asked: string) => {
  const tag = description.tags.find(({ name }) => slug(name) === asked);
  if (tag === undefined) return null;
  return {
    title: `${tag.name}: the API`,
    name: tag.name,
    about: prose(tag.description),
    operations: operationsOf(description)
      .filter(({ tags: [first] }) => first === tag.name)
      .map((operation) => ({ ...named(operation), does: prose(operation.description) })),
  };
};
