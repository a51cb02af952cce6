import type { Decider, Decision } from '#libs/kernel/decider.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import { isByOneHuman } from '../shared/one-human.js';
import { hasLapsed, notBySecondPerson, requestedOn } from '../shared/second-person.js';
import type { PassedEventEvent, PoisonFacts } from './events.js';
import { PASSED_EVENT } from './moves.js';
import { evolve, initialState, type PassedEvent, type PassedEventState } from './state.js';

/** `grantedBefore`: the role of who confirms was granted before it was asked for. */
export interface Confirming {
  readonly grantedBefore: boolean;
}

export type PassedEventCommand = CommandOf<
  typeof PASSED_EVENT,
  { RequestPassing: PoisonFacts; ConfirmPassing: Confirming; PassEvent: PoisonFacts }
>;

const todayOf = ({ act, past }: Pick<Asked<PassedEvent>, 'act' | 'past'>) => past.today ?? act.effectiveOn;

const request = (facts: PoisonFacts, asked: Pick<Asked<PassedEvent>, 'act' | 'past'>): Decision<PassedEventEvent> => [
  {
    type: 'EventPassRequested.v1',
    data: { ...facts, ...requestedOn(todayOf(asked), asked.act) },
    ...dayOfProcess(asked.past),
  },
];

const requestAgain = (asked: Asked<PassedEvent>): Decision<PassedEventEvent> => {
  const { status, requestedBy, lapsesOn, confirmedBy: _, ...facts } = asked.state;
  if (status !== 'requested') return [];
  if (lapsesOn !== null && hasLapsed({ lapsesOn }, todayOf(asked))) return request(facts, asked);
  return isByOneHuman(asked.act, requestedBy) ? [] : invalid('status', 'Somebody asked for it already: confirm it.');
};

const confirm = (
  { grantedBefore }: Confirming,
  { state, act, past }: Asked<PassedEvent>,
): Decision<PassedEventEvent> => {
  const { requestedBy: by, lapsesOn } = state;
  if (state.status !== 'requested' || by === null || lapsesOn === null) return [];
  return (
    notBySecondPerson({ by, lapsesOn }, act, { today: todayOf({ act, past }), grantedBefore }) ?? [
      { type: 'EventPassConfirmed.v1', data: { by: act.actor }, ...dayOfProcess(past) },
    ]
  );
};

export const passedEventDecider: Decider<PassedEventState, PassedEventCommand, PassedEventEvent> = {
  kind: 'passed-event',
  initialState,
  decide: decideBy<PassedEventState, PassedEventCommand, PassedEventEvent>(PASSED_EVENT, {
    RequestPassing: request,
    RequestPassingAgain: (_, asked) => requestAgain(asked),
    ConfirmPassing: confirm,
    PassEvent: (data) => [{ type: 'EventPassed.v1', data }],
  }),
  evolve,
};
