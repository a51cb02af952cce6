import type { Decider, Decision } from '#libs/kernel/decider.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { CommandOf } from '../shared/moves/lifecycle.js';
import { isSameName } from '../shared/text/same-name.js';
import { committeeSlug } from '../shared/text/slug.js';
import type { AuthoritiesChange, BodyEvent, BodyFacts, CarriedOverAll, CarryingOver } from './events.js';
import { BODY } from './moves.js';
import { evolve, initialState, type Body, type BodyState } from './state.js';

export type BodyCommand = CommandOf<
  typeof BODY,
  {
    EstablishBody: BodyFacts;
    ChangeAuthorities: AuthoritiesChange;
    CarryOverAll: CarryingOver;
    CompleteCarryingOver: CarriedOverAll;
  }
>;
type Told<T extends BodyCommand['type']> = Extract<BodyCommand, { type: T }>['data'];

const rename = ({ name, on, resolution }: Told<'RenameBody'>, { state }: Asked<Body>): Decision<BodyEvent> => {
  const code = committeeSlug(name);
  if (!code) return invalid('name', 'Give its name, in letters.');
  if (isSameName(state.name, name)) return [];
  return [{ type: 'BodyRenamed.v1', data: { name, code, on, resolution }, effectiveOn: on }];
};

/** As many as one event can name. */
const MOST_AT_ONCE = 5000;

const changeAuthorities = (
  { authorities, on, resolution }: AuthoritiesChange,
  { state }: Asked<Body>,
): Decision<BodyEvent> => {
  if (JSON.stringify(authorities) === JSON.stringify(state.authorities)) return [];
  return [{ type: 'BodyAuthoritiesChanged.v1', data: { authorities, on, resolution }, effectiveOn: on }];
};

export const bodyDecider: Decider<BodyState, BodyCommand, BodyEvent> = {
  kind: 'body',
  initialState,
  decide: decideBy<BodyState, BodyCommand, BodyEvent>(BODY, {
    EstablishBody: (data) => [{ type: 'BodyEstablished.v1', data }],
    RenameBody: rename,
    ChangeParent: (data, { state }) =>
      data.parent === state.parent ? [] : [{ type: 'BodyParentChanged.v1', data, effectiveOn: data.on }],
    ChangeAuthorities: changeAuthorities,
    CarryOverAll: ({ to, on, resolution, things }, { past }) => {
      const { whole } = past;
      if (whole.carryingOver !== null) return invalid('to', 'What was begun before is still being carried over.');
      if (things.length === 0) return invalid('on', 'Nothing is open before this body on that day.');
      if (things.length > MOST_AT_ONCE)
        return invalid(
          'to',
          `${things.length} things are open before it, and at most ${MOST_AT_ONCE} are carried over at once: carry some over one by one first.`,
        );
      return [{ type: 'CarryingOverBegun.v1', data: { to, on, resolution, things }, ...dayOfProcess(past) }];
    },
    CompleteCarryingOver: (data, { past }) =>
      past.whole.carryingOver === null ? [] : [{ type: 'CarryingOverCompleted.v1', data, ...dayOfProcess(past) }],
    EndBody: (data) => [{ type: 'BodyEnded.v1', data, effectiveOn: data.on }],
  }),
  evolve,
};
