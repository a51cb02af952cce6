import type { PassedEventState } from '#libs/domain/passed-event/state.js';
import type { PassedEventCommand } from '#libs/domain/passed-event/decide.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import type { PASSED_EVENT } from '#libs/domain/passed-event/moves.js';
import { invalid } from '#libs/domain/shared/guards.js';
import type { Told } from '#libs/domain/shared/moves/lifecycle.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { passedEventId } from '../identity.js';
import { load } from '../load.js';
import type { Entrance } from './enter.js';
import type { Entry } from './entry.js';

/** Only an event at which the projection has stopped is passed: nobody decides ahead. `stoppedAt`: where it stands now. */
export const enterPassedEvent = async (
  { projection, stream, revision }: Told<typeof PASSED_EVENT, 'RequestPassing'>,
  stoppedAt: PoisonFacts | null,
  { ids, store }: Pick<Entrance, 'store' | 'ids'>,
): Promise<Entry | Refusal> => {
  const id = passedEventId(ids, projection, stream, revision);
  const state = (await load(store, 'passed-event', id)).state as PassedEventState;
  const facts = state.status === 'none' ? stoppedAt : poisonIn(state);
  if (facts?.stream !== stream || facts.revision !== revision)
    return invalid('revision', `The projection ${projection} has not stopped at ${stream}@${revision}.`);
  const command: PassedEventCommand = { type: 'RequestPassing', data: facts };
  return { kind: 'passed-event', id, ref: `${stream}@${revision}`, command, from: null };
};

const poisonIn = ({
  status: _,
  requestedBy: __,
  lapsesOn: ___,
  confirmedBy: ____,
  ...facts
}: Exclude<PassedEventState, { readonly status: 'none' }>): PoisonFacts => facts;
