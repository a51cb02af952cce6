import fc from 'fast-check';
import type { NameFrom } from '#libs/domain/shared/names/name-from.js';
import type { CarryOver } from '#libs/domain/carrying-over/decide.js';
import { isScopedKind, KINDS, type Kind } from '#libs/domain/deciders.js';
import * as facts from './facts.js';
import { word } from './commands/any.js';
import { OF_PAPERS } from './commands/of-papers.js';
import { OF_RECOMMENDATIONS } from './commands/of-recommendations.js';
import { OF_ACTIONS } from './commands/of-actions.js';
import { OF_MEETINGS } from './commands/of-meetings.js';
import { OF_BODIES } from './commands/of-bodies.js';
import { OF_PEOPLE } from './commands/of-people.js';
import type { OwnCommands } from './commands/own-commands.js';

/** Commands of every aggregate by itself, at random: the sensible and the senseless. */
const OWN: OwnCommands = {
  ...OF_PAPERS,
  ...OF_RECOMMENDATIONS,
  ...OF_ACTIONS,
  ...OF_MEETINGS,
  ...OF_BODIES,
  ...OF_PEOPLE,
};

const carryOver: fc.Arbitrary<CarryOver> = fc.record({
  to: fc.constantFrom(facts.scope.body, 'body-1', 'body-2'),
  resolution: word,
  authority: fc.constant(facts.scope.authority),
  names: fc.constantFrom<NameFrom[]>(
    [{ ...facts.scope.committee, from: null }],
    [
      { code: 'one', name: 'One', from: null },
      { code: 'two', name: 'Two', from: '2017-09-10' },
    ],
  ),
  endedOn: fc.constantFrom(null, '2017-09-20'),
});

/** All commands of every kind: what is before a body is carried over as well. */
export const COMMANDS: Readonly<Record<Kind, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = Object.fromEntries(
  KINDS.map((kind) => [kind, { ...OWN[kind], ...(isScopedKind(kind) && { CarryOver: carryOver }) }]),
) as unknown as Record<Kind, Record<string, fc.Arbitrary<unknown>>>;

// fast-check makes objects without a prototype, which are not what arrives in a command.
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/** One command of that kind, ready to be given to its decider; few are carried over, which moves no lifecycle on. */
export const commandOf = (kind: Kind): fc.Arbitrary<{ readonly type: string; readonly data: unknown }> =>
  fc.oneof(
    ...Object.entries(COMMANDS[kind]).map(([type, data]) => ({
      arbitrary: data.map((d) => ({ type, data: plain(d) })),
      weight: type === 'CarryOver' ? 1 : 8,
    })),
  );
