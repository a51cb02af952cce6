import { Injectable, type ArgumentMetadata, type Paramtype, type PipeTransform } from '@nestjs/common';
import type { ProblemCode } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import { isReadable, readMembers, type Class } from './reading/members.js';
import type { Fault } from './reading/reader.js';

type Codes = Readonly<Record<'unknown' | 'wrong', ProblemCode>>;

const OF_BODY: Codes = { unknown: 'malformed-body', wrong: 'invalid' };
const OF_PARAMETERS: Codes = { unknown: 'unknown-parameter', wrong: 'invalid-parameter' };

/** The most faults that are listed. */
const MOST_TOLD = 100;

/** What is wrong with a body, or with parameters, as one problem: where something is unknown, that alone. */
export const refuse = (type: Paramtype, faults: readonly Fault[]): Problem => {
  const codes = type === 'body' ? OF_BODY : OF_PARAMETERS;
  const unknown = faults.filter((fault) => fault.unknown);
  const blamed = unknown.length > 0 ? unknown : faults;
  const errors = blamed.slice(0, MOST_TOLD).map(({ field, message }) => ({ field, message }));
  const detail = errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ');
  return new Problem(unknown.length > 0 ? codes.unknown : codes.wrong, detail, { errors });
};

/**
 * Makes DTOs of bodies and of parameters, and refuses what they do not say: an unknown member is a body or a query
 * that is not understood (400); a wrong value of a body is 422, of a parameter 400. Each names its field, once.
 */
@Injectable()
export class RequestValidation implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (metatype === undefined || !isReadable(metatype as Class)) return value;
    if (Array.isArray(value) || (value !== undefined && (typeof value !== 'object' || value === null)))
      throw refuse(type, [{ field: '', message: 'Give an object.' }]);
    const faults: Fault[] = [];
    const made = readMembers(metatype as Class, (value ?? {}) as Record<string, unknown>, '', faults);
    if (faults.length > 0) throw refuse(type, faults);
    return made;
  }
}
