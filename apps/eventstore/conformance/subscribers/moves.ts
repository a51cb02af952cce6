import fc from 'fast-check';

/** What a writer does next. Streams are named by a letter: only `m` has metadata and is deleted, only `t` is tombstoned. */
export type Move =
  | { do: 'append'; stream: string; types: string[]; bytes: number; unary: boolean; again: boolean }
  | { do: 'flood' }
  | { do: 'metadata'; maxCount: number | undefined; truncateBefore: number | undefined }
  | { do: 'delete' }
  | { do: 'tombstone' };

/** How a subscriber begins again, and how long it stays. */
export interface Stay {
  from: 'where it was' | 'checkpoint' | 'start' | 'end';
  /** After so many events it leaves. */
  events: number;
  /** After so many it reads nothing while others write. */
  stallsAfter: number | undefined;
}

export type Wanted =
  | { kind: 'stream'; stream: string }
  | { kind: 'all' }
  | {
      kind: 'filter';
      on: 'stream' | 'type';
      by: 'prefix' | 'regex';
      letters: string[];
      window: number;
      interval: number;
    };

export interface Plan {
  wanted: Wanted;
  stays: Stay[];
}

export const STREAMS = ['a', 'b', 'c', 'm', 't'];
export const TYPES = ['Apple', 'Beech', 'Cedar'];

const append: fc.Arbitrary<Move> = fc.record({
  do: fc.constant('append' as const),
  stream: fc.constantFrom(...STREAMS),
  types: fc.oneof(
    fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(...TYPES), { minLength: 20, maxLength: 60, size: 'max' }),
  ),
  bytes: fc.constantFrom(0, 100, 5000),
  unary: fc.boolean(),
  again: fc.boolean(),
});

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 30, arbitrary: append },
  { weight: 1, arbitrary: fc.constant({ do: 'flood' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('metadata' as const),
      maxCount: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      truncateBefore: fc.option(fc.nat(9), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'delete' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'tombstone' as const }) },
);

/** What many writers do at the same time. */
export const writers: fc.Arbitrary<Move[][]> = fc.array(fc.array(move, { minLength: 3, maxLength: 15, size: 'max' }), {
  minLength: 2,
  maxLength: 8,
  size: 'max',
});

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.record({ kind: fc.constant('stream' as const), stream: fc.constantFrom(...STREAMS) }),
  fc.record({ kind: fc.constant('all' as const) }),
  fc.constantFrom('stream' as const, 'type' as const).chain((on) =>
    fc.record({
      kind: fc.constant('filter' as const),
      on: fc.constant(on),
      by: fc.constantFrom('prefix' as const, 'regex' as const),
      letters: fc.subarray(on === 'stream' ? STREAMS : TYPES, { minLength: 1 }),
      window: fc.integer({ min: 1, max: 40 }),
      interval: fc.integer({ min: 1, max: 3 }),
    }),
  ),
);

const stay: fc.Arbitrary<Stay> = fc.record({
  from: fc.constantFrom('where it was', 'where it was', 'checkpoint', 'start', 'end'),
  events: fc.integer({ min: 1, max: 150 }),
  stallsAfter: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
});

/** What many subscribers do meanwhile. */
export const plans: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({ wanted, stays: fc.array(stay, { minLength: 1, maxLength: 5, size: 'max' }) }),
  { minLength: 4, maxLength: 14, size: 'max' },
);
