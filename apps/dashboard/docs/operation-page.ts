import { tagHref } from './addresses.js';
import {
  answersOf,
  meant,
  operationsOf,
  parametersOf,
  type Answer,
  type Description,
  type Placed,
} from './description.js';
import { curlOf } from './example.js';
import { fieldsOf } from './fields.js';
import { prose, type Piece } from './prose.js';
import { typeWords } from './type-words.js';

const WHERE: Readonly<Record<string, string>> = { path: 'in the path', query: 'in the query', header: 'header' };

const tokenOf = ({ security = [] }: Placed): string => {
  if (security.length === 0) return 'It takes no token.';
  return security.every((each) => 'bearer' in each)
    ? 'It needs a bearer token.'
    : 'It takes a bearer token; without one it answers what guests may read.';
};

/** The contents of one schema are told once, whatever types they come in. */
const contentsOf = (description: Description, { content = {} }: Pick<Answer, 'content'>) => {
  const schemas = new Map<string, { types: string[]; type: readonly Piece[]; fields: ReturnType<typeof fieldsOf> }>();
  for (const [type, { schema = {} }] of Object.entries(content)) {
    const key = JSON.stringify(schema);
    const told = schemas.get(key) ?? {
      types: [],
      type: typeWords(schema),
      fields: fieldsOf(meant(description, schema)),
    };
    told.types.push(type);
    schemas.set(key, told);
  }
  return [...schemas.values()].map((each) => ({ ...each, types: each.types.join(', ') }));
};

/** Everything of one operation; null where there is none. `at`: where the system is, without a slash at the end. */
export const operationPage = (description: Description, operationId: string, at: string) => {
  const operation = operationsOf(description).find((each) => each.operationId === operationId);
  if (operation === undefined) return null;
  const {
    method,
    path,
    summary,
    requestBody,
    tags: [tag = ''],
  } = operation;
  const answers = answersOf(description, operation);
  return {
    title: `${summary}: the API`,
    summary,
    method,
    path,
    operationId,
    tag: { name: tag, href: tagHref(tag) },
    does: prose(operation.description),
    token: tokenOf(operation),
    parameters: parametersOf(description, operation).map(({ name, required = false, schema = {}, ...each }) => ({
      name,
      required,
      where: WHERE[each.in] ?? each.in,
      type: typeWords(schema),
      about: prose(each.description),
    })),
    body:
      requestBody === undefined
        ? null
        : { about: prose(requestBody.description), contents: contentsOf(description, requestBody) },
    answers: answers
      .filter(([status]) => status < '400')
      .map(([status, answer]) => ({
        status,
        about: prose(answer.description),
        headers: Object.entries(answer.headers ?? {}).map(([name, header]) => ({
          name,
          about: prose(header.description),
        })),
        contents: contentsOf(description, answer),
      })),
    problems: answers
      .filter(([status]) => status >= '400')
      .map(([status, { description: about }]) => ({ status, about: prose(about) })),
    example: curlOf(description, operation, at),
  };
};
