import type { CommandOutcome } from '#libs/doing/outcome.js';
import type { Fault } from './sent.js';

type Refused = Extract<CommandOutcome, { ok: false }>['refusal'];

const REUSED =
  'You have recorded this form already, with other answers. What you typed now is not recorded: look at the thing as it is, and begin again from there.';

/** What is wrong with a form, where what it asks for was refused. */
export const faultsOf = (refusal: Refused): readonly Fault[] => {
  if (refusal.code === 'lost-race')
    return [
      { field: null, message: 'Somebody changed this while you typed. Look at it as it is now, and send it again.' },
    ];
  if (refusal.code === 'idempotency-key-reused') return [{ field: null, message: REUSED }];
  const { errors, field = null, message } = refusal;
  return errors ?? [{ field, message }];
};
