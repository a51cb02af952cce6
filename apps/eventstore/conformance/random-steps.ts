import fc from 'fast-check';
import type { ModelStep, StreamsModel } from './model.js';

/** A step whose particulars depend on what the streams hold when it is reached. */
export type Move = (model: StreamsModel, freshId: () => string) => ModelStep;

const stream = fc.constantFrom('a', 'b');

/** An expectation, or a revision so far from the last one. */
const expectation = fc.oneof(
  fc.constantFrom('any', 'no_stream', 'stream_exists'),
  fc.integer({ min: -4, max: 1 }).map((shift) => ({ shift })),
);
type Expectation = string | { shift: number };

const resolve = (expect: Expectation, length: number): string | number => {
  if (typeof expect === 'string') return expect;
  return Math.max(0, length - 1 + expect.shift);
};

/** New events, or a run of those that are there with some new ones after it. */
const append: fc.Arbitrary<Move> = fc
  .record({
    stream,
    expect: expectation,
    again: fc.option(fc.record({ from: fc.nat(6), length: fc.integer({ min: 1, max: 4 }) })),
    fresh: fc.nat(3),
    follows: fc.boolean(),
    via: fc.constantFrom('batch' as const, 'unary' as const),
  })
  .map(({ stream, expect, again, fresh, follows, via }) => (model, freshId) => {
    const ids = model.ids(stream);
    const repeated = again ? ids.slice(again.from, again.from + again.length) : [];
    const added = Array.from({ length: repeated.length > 0 ? fresh : Math.max(1, fresh) }, freshId);
    // What is written again was most often expected where it is.
    const known =
      again && repeated.length > 0 && follows ? (again.from === 0 ? 'no_stream' : again.from - 1) : undefined;
    const events = [...repeated, ...added].map((id) => ({ id }));
    return { op: 'append', stream, events, expect: known ?? resolve(expect, ids.length), via };
  });

const remove: fc.Arbitrary<Move> = fc
  .record({
    stream,
    op: fc.oneof(
      { weight: 7, arbitrary: fc.constant('remove' as const) },
      { weight: 1, arbitrary: fc.constant('tombstone' as const) },
    ),
    // A delete that expects the stream to exist is an INTERNAL error of the real server, and of no use.
    expect: fc.oneof(
      fc.constant('any'),
      expectation.filter((expect) => expect !== 'stream_exists'),
    ),
  })
  .map(({ stream, op, expect }) => (model) => ({ op, stream, expect: resolve(expect, model.ids(stream).length) }));

const setMetadata: fc.Arbitrary<Move> = fc
  .record({
    stream,
    metadata: fc.record({ maxCount: fc.integer({ min: 1, max: 4 }), truncateBefore: fc.nat(8) }, { requiredKeys: [] }),
  })
  .map(({ stream, metadata }) => () => ({ op: 'setMetadata', stream, metadata: { ...metadata } }));

const read: fc.Arbitrary<Move> = fc
  .record({
    stream,
    direction: fc.constantFrom('forwards' as const, 'backwards' as const),
    from: fc.oneof(fc.constantFrom('start' as const, 'end' as const), fc.nat(8)),
    max: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ stream, direction, from, max }) => () => ({
    op: 'read',
    stream,
    direction,
    from: direction === 'forwards' && from === 'end' ? 'start' : from,
    ...(max === undefined ? {} : { max }),
  }));

/** Some moves on two streams, most of them appends. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: append },
    { weight: 3, arbitrary: read },
    { weight: 1, arbitrary: setMetadata },
    { weight: 2, arbitrary: remove },
  ),
  { minLength: 1, maxLength: 30, size: 'max' },
);
