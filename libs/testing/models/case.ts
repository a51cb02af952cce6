import fc from 'fast-check';
import type { Kind } from '#libs/domain/kinds.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { Facts, Rules } from './model.js';

export const DAYS = ['2017-07-09', '2017-07-10', '2017-08-01', '2017-09-01', '2017-09-20', '2026-11-26', '2026-11-27'];
export const day = fc.constantFrom(...DAYS);
export const on = fc.record({ on: day });
export const nothing = fc.constant({});

/** What the thing is told of, with the data of each: the sensible and the senseless. */
export type Moves = Readonly<Record<string, fc.Arbitrary<object>>>;

/** Things of one kind, what they may be told of, and what model and deciders must agree on. */
export interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly rules: Rules;
  /** How many histories are tried. */
  readonly runs: number;
  readonly begins: Moves;
  readonly moves: Moves;
  /** From which day it is there by what is told when it begins; the day of the move when left out. */
  readonly begunOn?: (told: never) => PlainDate | undefined;
  /** The moves that are made most. */
  readonly often?: readonly string[];
  /** Moves that processes make: of the day on which they are made. */
  readonly processes?: readonly string[];
  readonly seen: (state: Facts) => unknown;
  readonly modelled: (facts: Facts) => unknown;
}

/** The moves, each told the same. */
export const each = (types: readonly string[], told: fc.Arbitrary<object>): Moves =>
  Object.fromEntries(types.map((type) => [type, told]));
