import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Command } from '#libs/kernel/decider.js';
import { isRefusal } from '#libs/kernel/refusal.js';
import { COMMANDS } from '#libs/testing/commands.js';
import { STATUSES } from './statuses.js';
import { act, storyOf } from '#libs/testing/story.js';
import { deciderOf, isRecordKind, KINDS, type Kind } from './deciders.js';
import { LIFECYCLES, lifecycleOf, movesOf, type MovableKind } from './moves.js';
import { ORIGINS, type Origin } from './recommendation/events.js';
import { isByHand, isMoveOf, type Lifecycle, type Move } from './shared/moves/lifecycle.js';

const MOVABLE = Object.keys(LIFECYCLES) as MovableKind[];

/** Random histories of a kind; beside each, one command of every type and the act that they are asked for with. */
const storiesOf = (kind: MovableKind) =>
  fc.sample(fc.tuple(storyOf(kind), fc.record(COMMANDS[kind]), act), {
    seed: 20_170_710,
    numRuns: 400,
  });

/**
 * What a description says otherwise than `decide`, in every state that the histories go through: a move is listed that
 * is refused for the lifecycle, or is not listed and is not refused so.
 */
const heldToDecide = (kind: MovableKind, { moves }: Lifecycle, stories: ReturnType<typeof storiesOf>) => {
  const { decide, evolve, initialState } = deciderOf(kind);
  const reached = new Set<string>();
  const wrong = new Set<string>();
  for (const [{ events }, commands, by] of stories)
    for (let n = 0; n <= events.length; n++) {
      const state = events.slice(0, n).reduce(evolve, initialState);
      reached.add(state.status);
      for (const [type, data] of Object.entries(commands)) {
        const decision = decide(state, { type, data } as Command, by);
        const code = isRefusal(decision) ? decision.code : null;
        const isPossible = code !== 'forbidden-by-lifecycle' && code !== 'not-found';
        const move = moves[type];
        const isListed = move?.from.includes(state.status) && (state.status === 'none' || isMoveOf(move, state));
        if (isListed !== isPossible) wrong.add(`${type} from ${state.status}: ${isPossible ? 'possible' : 'refused'}`);
      }
    }
  return { reached: [...reached].sort(), wrong: [...wrong] };
};

/** The statuses in which the histories have things that it is a move of. */
const reachedBy = (kind: MovableKind, move: Move, stories: ReturnType<typeof storiesOf>): ReadonlySet<string> => {
  const { evolve, initialState } = deciderOf(kind);
  const states = stories.flatMap(([{ events }]) =>
    events.map((_, n) => events.slice(0, n + 1).reduce(evolve, initialState)),
  );
  return new Set(['none', ...states.filter((state) => isMoveOf(move, state)).map(({ status }) => status)]);
};

const statusesOf = (kind: Kind): string[] => ['none', ...Object.keys(STATUSES[kind])].sort();

describe.each(MOVABLE)('the moves of a thing of the kind %s', (kind) => {
  const lifecycle = lifecycleOf(kind);
  const stories = storiesOf(kind);

  it('are those that are not refused for its lifecycle, from every status that there is', () => {
    expect(heldToDecide(kind, lifecycle, stories)).toEqual({ reached: statusesOf(kind), wrong: [] });
  });

  it.each(Object.entries(lifecycle.moves))('would be seen to be others, were one told wrongly: %s', (type, move) => {
    const [one = ''] = move.from;
    const reached = reachedBy(kind, move, stories);
    const another = statusesOf(kind).find((status) => reached.has(status) && !move.from.includes(status)) ?? '';
    const from = [another, ...move.from.slice(1)];
    const planted = { ...lifecycle, moves: { ...lifecycle.moves, [type]: { ...move, from } } };
    expect(heldToDecide(kind, planted, stories).wrong.sort()).toEqual(
      [`${type} from ${one}: possible`, `${type} from ${another}: refused`].sort(),
    );
  });

  it('are told once each: a command, a verb and its words are one move’s', () => {
    const moves = Object.values(lifecycle.moves);
    expect(Object.keys(lifecycle.moves).sort()).toEqual(Object.keys(COMMANDS[kind]).sort());
    expect(new Set(moves.map(({ verb }) => verb)).size).toBe(moves.length);
    const worded = moves.flatMap(({ events = {} }) => Object.keys(events));
    expect(new Set(worded).size).toBe(worded.length);
  });

  it('are listed of a state, but for what only recording a paper does, and what is of other things of the kind', () => {
    for (const status of statusesOf(kind))
      for (const state of ORIGINS.map((origin) => ({ status, origin })))
        expect(movesOf(kind, state).filter(({ verb }) => verb !== 'withdraw-entry')).toEqual(
          Object.values<Move>(lifecycle.moves).filter(
            (move) =>
              isByHand(move) &&
              move.from.includes(status) &&
              [undefined, state.origin].includes(move.only?.is as Origin),
          ),
        );
  });

  it('have to withdraw an entry among them, wherever there is a thing of the record', () => {
    for (const status of statusesOf(kind))
      expect(movesOf(kind, { status }).some(({ verb }) => verb === 'withdraw-entry')).toBe(
        isRecordKind(kind) && status !== 'none',
      );
    expect(Object.values(lifecycle.moves).map(({ verb }) => verb)).not.toContain('withdraw-entry');
  });
});

it('calls a member of a state the same, whatever the kind', () => {
  const named = Object.values<Lifecycle>(LIFECYCLES).flatMap(({ members = {} }) => Object.entries(members));
  const names = new Map(named);
  expect(named.filter(([member, name]) => names.get(member) !== name)).toEqual([]);
});

describe('the moves of', () => {
  it.each([
    [
      'action',
      'blocked',
      [
        'unblock',
        'assign-owner',
        'name-holder',
        'name-portfolio-holder',
        'name-reporter',
        'set-priority',
        'link-recommendation',
        'unlink',
        'set-due-date',
        'revise-due-date',
        'request-more-time',
        'grant-more-time',
        'refuse-more-time',
        'withdraw-more-time',
        'expect-late',
        'expect-in-time',
        'ask-for-update',
        'report-progress',
        'cancel',
        'supersede',
        'correct',
        'carry-over',
        'withdraw-entry',
      ],
    ],
    ['action', 'cancelled', ['link-recommendation', 'unlink', 'correct', 'withdraw-entry']],
    ['action', 'closed', ['link-recommendation', 'unlink', 'reopen', 'correct', 'withdraw-entry']],
    ['inspection', 'none', ['announce']],
    [
      'report',
      'considered',
      ['correct', 'record-consultation', 'record-discrepancy', 'resolve-discrepancy', 'withdraw-entry'],
    ],
    ['import', 'recording', []],
  ] satisfies [Kind, string, string[]][])('%s that is %s', (kind, status, verbs) => {
    expect(KINDS).toContain(kind);
    expect(movesOf(kind, { status }).map(({ verb }) => verb)).toEqual(verbs);
  });
});
