import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { ProblemCode } from '../problems/catalogue.js';
import { Problem, type FieldError } from '../problems/problem.js';

type Codes = Readonly<Record<'unknown' | 'wrong', ProblemCode>>;
type Found = FieldError & { readonly unknown: boolean };

const OF_BODY: Codes = { unknown: 'malformed-body', wrong: 'invalid' };
const OF_PARAMETERS: Codes = { unknown: 'unknown-parameter', wrong: 'invalid-parameter' };

const flatten = (errors: readonly ValidationError[], above = ''): Found[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${above}${property}`;
    const unknown = 'whitelistValidation' in constraints;
    const here = unknown
      ? [{ field, message: `"${property}" is not known here.`, unknown }]
      : Object.values(constraints).map((message) => ({ field, message, unknown }));
    return [...here, ...flatten(children, `${field}.`)];
  });

const refuse = (codes: Codes) => (failures: ValidationError[]) => {
  const found = flatten(failures);
  const blamed = found.some((error) => error.unknown) ? found.filter((error) => error.unknown) : found;
  const code = blamed[0]?.unknown ? codes.unknown : codes.wrong;
  const errors = blamed.map(({ field, message }) => ({ field, message }));
  return new Problem(code, errors.map(({ field, message }) => `${field}: ${message}`).join('; '), { errors });
};

const strictly = (codes: Codes) =>
  new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory: refuse(codes) });

/**
 * Makes DTOs of bodies and of parameters, and refuses what they do not say: an unknown member is a body or a query
 * that is not understood (400); a wrong value of a body is 422, of a parameter 400. Each names its field.
 */
@Injectable()
export class RequestValidation implements PipeTransform<unknown, Promise<unknown>> {
  private readonly body = strictly(OF_BODY);
  private readonly parameters = strictly(OF_PARAMETERS);

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return (metadata.type === 'body' ? this.body : this.parameters).transform(value, metadata) as Promise<unknown>;
  }
}
