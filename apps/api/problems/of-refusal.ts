import type { KeyReused } from '#libs/application/request-key.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { Problem } from './problem.js';

/** A refusal as a problem that names the field or the state that it is about. */
export const problemOfRefusal = (refusal: Refusal | KeyReused): Problem => {
  const { code, message } = refusal;
  if (code === 'idempotency-key-reused') return new Problem(code, message);
  const { field, state, rule, candidates, errors = field === undefined ? [] : [{ field, message }] } = refusal;
  return new Problem(code, message, {
    ...(errors.length === 0 ? {} : { errors }),
    ...(state === undefined || state === 'none' ? {} : { state }),
    ...(rule === undefined ? {} : { rule }),
    ...(candidates === undefined ? {} : { candidates }),
  });
};
