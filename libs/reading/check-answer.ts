import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ReadRefusal } from '#libs/report-import/index.js';
import type { ReadingOutcome } from './outcome.js';

const DRAFT_SCHEMA = new URL('../../docs/draft.schema.json', import.meta.url);
const REFUSALS: Readonly<Record<ReadRefusal['code'], true>> = {
  empty: true,
  'too-large': true,
  'not-text': true,
  'not-utf8': true,
};

let compiled: ValidateFunction | null = null;
const isDraft = (value: unknown): boolean => {
  if (!compiled) {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    addFormats.default(ajv);
    compiled = ajv.compile(JSON.parse(readFileSync(DRAFT_SCHEMA, 'utf8')) as object);
  }
  return compiled(value);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isRefusal = (value: unknown): boolean =>
  isObject(value) && Object.hasOwn(REFUSALS, String(value['code'])) && typeof value['message'] === 'string';

/** What a reader answered, if it is a draft as its schema has it or a refusal: what has read a stranger's document is not trusted. */
export const checkedAnswer = (answer: unknown): ReadingOutcome | null => {
  if (!isObject(answer)) return null;
  const isOne =
    answer['ok'] === true ? isDraft(answer['draft']) : answer['ok'] === false && isRefusal(answer['refusal']);
  return isOne ? (answer as unknown as ReadingOutcome) : null;
};
