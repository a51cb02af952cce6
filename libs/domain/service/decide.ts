import { addMonths } from '#libs/calendar/plain-date.js';
import { formatDate } from '#libs/calendar/words.js';
import type { Decider, Decision } from '#libs/kernel/decider.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Refusal } from '#libs/kernel/refusal.js';
import { isForPrograms } from '../rights/for-programs.js';
import { dayOfProcess } from '../shared/day-of-process.js';
import { invalid } from '../shared/guards.js';
import { decideBy, type Asked } from '../shared/moves/decide-by.js';
import type { CommandOf, Told } from '../shared/moves/lifecycle.js';
import { hasText } from '../shared/text/has-text.js';
import { nameKey } from '../shared/text/same-name.js';
import type { ServiceEvent } from './events.js';
import { SERVICE } from './moves.js';
import { evolve, initialState, type Service, type ServiceState } from './state.js';

type Opening = Told<typeof SERVICE, 'OpenService'>;

export type ServiceCommand = CommandOf<typeof SERVICE>;

const MOST_MONTHS = 12;

const wrongEnd = (until: PlainDate, today: PlainDate): Refusal | null => {
  if (until <= today) return invalid('until', `${formatDate(until)} is past: it could do nothing on any day.`);
  const last = addMonths(today, MOST_MONTHS);
  return until > last ? invalid('until', `A service account ends within 12 months: by ${formatDate(last)}.`) : null;
};

const open = (
  { name, client, owner, authority, body, moves, until }: Opening,
  { act, past }: Pick<Asked<Service>, 'act' | 'past'>,
): Decision<ServiceEvent> => {
  if (!hasText(name)) return invalid('name', 'Give it a name.');
  if (!hasText(client)) return invalid('client', 'Give its client id at the identity provider.');
  if (authority !== null && body !== null) return invalid('body', 'Give an authority or a body, not both.');
  const never = moves.findIndex(({ move }) => !isForPrograms(move));
  if (never >= 0)
    return invalid(
      `moves.${never}.move`,
      'A program makes moves of records officers alone, each as "action/ReportProgress": it never grants, verifies, or decides on more time.',
    );
  const wrong = wrongEnd(until, past.today ?? act.effectiveOn);
  if (wrong) return wrong;
  const listed = [...new Set(moves.map(({ move }) => move))];
  const facts = { name: nameKey(name), client, owner, scope: { authority, body }, moves: listed, until };
  return [{ type: 'ServiceOpened.v1', data: facts, ...dayOfProcess(past) }];
};

const extend = (
  { until }: { readonly until: PlainDate },
  { state, act, past }: Asked<Service>,
): Decision<ServiceEvent> => {
  if (until === state.until) return [];
  const wrong = wrongEnd(until, past.today ?? act.effectiveOn);
  return wrong ?? [{ type: 'ServiceExtended.v1', data: { from: state.until, to: until }, ...dayOfProcess(past) }];
};

export const serviceDecider: Decider<ServiceState, ServiceCommand, ServiceEvent> = {
  kind: 'service',
  initialState,
  decide: decideBy<ServiceState, ServiceCommand, ServiceEvent>(SERVICE, {
    OpenService: open,
    ExtendService: extend,
    ChangeServiceOwner: ({ owner }, { state, past }) =>
      owner === state.owner
        ? []
        : [{ type: 'ServiceOwnerChanged.v1', data: { from: state.owner, to: owner }, ...dayOfProcess(past) }],
    EndService: (_, { past }) => [{ type: 'ServiceEnded.v1', data: {}, ...dayOfProcess(past) }],
  }),
  evolve,
};
