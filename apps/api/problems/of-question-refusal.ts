import type { MomentFault, MomentWords } from '#libs/calendar/index.js';
import type { QuestionRefusal, Side } from '#libs/asking/refusals.js';
import { Problem } from './problem.js';

type Refused<Is extends QuestionRefusal['is']> = Extract<QuestionRefusal, { is: Is }>;

const NAMES = { on: 'On', asAt: 'AsAt', atPosition: 'AtPosition' } as const;

/** What the parameter of a moment is called: `asAt`, or `fromAsAt` where two are compared. */
const nameOf = (side: Side, field: keyof MomentWords): string => (side === 'at' ? field : `${side}${NAMES[field]}`);

const FAULTS: Readonly<Record<MomentFault['is'], (side: Side) => string>> = {
  form: () => 'This cannot be read.',
  both: (side) =>
    `Give either ${nameOf(side, 'asAt')} or ${nameOf(side, 'atPosition')}: each says by itself when it was known.`,
  ahead: () =>
    'Nobody knows yet what will be known then: give an instant that is past, or leave it out to ask as known now.',
};

const noMoment = ({ side, faults }: Refused<'no-moment'>): Problem => {
  const errors = faults.map(({ field, is }) => ({ field: nameOf(side, field), message: FAULTS[is](side) }));
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Problem('invalid-parameter', detail, { errors });
};

const lostPosition = ({ position, restoration }: Refused<'lost-position'>): Problem => {
  const { backupTakenAt, restoredAt } = restoration;
  const [logEndedAt, goesOnAfter] = [String(restoration.logEndedAt), String(restoration.goesOnAfter)];
  return new Problem(
    'position-lost-in-restore',
    `On ${restoredAt} the record was restored from a backup of ${backupTakenAt}, which ends at position ${logEndedAt}. ` +
      `Position ${position} came after that: what was recorded there is lost. Drop what you keep from after ` +
      `${logEndedAt}, read again from there, and send again what you changed since.`,
    { restoration: { restoredAt, backupTakenAt, logEndedAt, goesOnAfter } },
  );
};

const notReached = ({ position, reached }: Refused<'not-reached'>): Problem =>
  new Problem(
    'not-yet-projected',
    `The read models are at position ${reached}, before ${position}. Ask again in a moment.`,
    {},
    { 'Retry-After': '2', 'Event-Position': String(reached) },
  );

const notThen = ({ kind, point: { known, on }, first, recordBegins }: Refused<'not-then'>): Problem => {
  const { id, position, recordedAt, effectiveOn } = first;
  const then = `on ${on}${known === null ? '' : `, as known at position ${known}`}`;
  return new Problem(
    'not-found',
    `There is no ${kind} with the id ${id} ${then}: it is known from ${recordedAt} (position ${position}) and true from ${effectiveOn}.${recordBegins === null ? '' : ` The record begins at ${recordBegins}. \`toldBy=${on}\` asks what had been told of it by that day.`}`,
    {
      ...{ knownFrom: String(position), recordedAt, trueFrom: effectiveOn },
      ...(recordBegins !== null && { recordBegins }),
    },
  );
};

const withdrawn = ({ entry: { kind, id }, by }: Refused<'withdrawn'>): Problem => {
  const { recordedAt, actor, reason } = by;
  return new Problem(
    'not-found',
    `There is no ${kind} with the id ${id} any more: what began it was recorded by mistake, and withdrawn on ${recordedAt} ` +
      `by ${actor}${reason === null ? '' : `: ${reason}`}. Its history has it.`,
    { withdrawn: { revision: String(by.revision), recordedAt, actor, reason } },
  );
};

const noBody = ({ body, several }: Refused<'no-body'>): Problem => {
  const message =
    several.length > 0
      ? `Several bodies are called ${body}: give one of ${several.join(', ')}.`
      : `No paper of the record was put before a body with the id or code ${body}: /v1/committees lists them.`;
  return new Problem('invalid-parameter', message, { errors: [{ field: 'body', message }] });
};

const SIGN_IN = { 'WWW-Authenticate': 'Bearer realm="oversight"' };

/** Why a question has no answer, as the API words it. */
export const problemOfQuestion = (refusal: QuestionRefusal): Problem => {
  switch (refusal.is) {
    case 'no-moment':
      return noMoment(refusal);
    case 'lost-position':
      return lostPosition(refusal);
    case 'not-reached':
      return notReached(refusal);
    case 'not-then':
      return notThen(refusal);
    case 'withdrawn':
      return withdrawn(refusal);
    case 'not-in-record':
      return new Problem('not-found', `There is no ${refusal.kind} with the id ${refusal.id}.`);
    case 'no-body':
      return noBody(refusal);
    case 'not-allowed':
      return refusal.signedIn
        ? new Problem('forbidden-to-actor', 'None of the roles that you hold lets you ask this.')
        : new Problem('unauthenticated', 'Sign in: not everybody may ask this.', {}, SIGN_IN);
    case 'wrong-cursor':
      return new Problem('invalid-parameter', refusal.message, {
        errors: [{ field: 'cursor', message: refusal.message }],
      });
  }
};
