import type { BodyCommand } from '#libs/domain/body/decide.js';
import type { CarryingOver } from '#libs/domain/body/events.js';
import type { Body } from '#libs/domain/body/state.js';
import type { Kind } from '#libs/domain/deciders.js';
import { id } from '#libs/domain/shared/moves/field.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { carryOverOf } from '../entering/carry-over.js';
import { linked } from '../entering/links.js';
import type { CommandHandling, CommandRequest } from '../handling/command.js';
import { OneByOne, type Process } from '../handling/one-by-one.js';

const TO = { to: id('The body that it is carried over to', 'body') };

const carryingOver = (store: EventStore): Process<CarryingOver> => ({
  kind: 'body',
  begins: 'CarryingOverBegun.v1',
  named: { part: 'carry-over', completion: 'carried-over' },
  underWay: (state) => (state as Partial<Body>).carryingOver,
  things: ({ things }) => things,
  part: async ({ kind }, { to, on, resolution }) => {
    const links = await linked(store, TO, { to });
    if (isRefusal(links)) return links.message;
    const command = { type: 'CarryOver', data: carryOverOf({ to, resolution }, links) } as CommandRequest['command'];
    return { kind: kind as Kind, command, effectiveOn: on, expected: null };
  },
  completion: (carried, left): BodyCommand => ({ type: 'CompleteCarryingOver', data: { carried, left } }),
});

/** Carries all that was open before a body over to another. */
export class CarryingOverAll extends OneByOne<CarryingOver> {
  constructor(store: EventStore, runner: CommandHandling, ids: Ids) {
    super(store, runner, ids, carryingOver(store));
  }
}
