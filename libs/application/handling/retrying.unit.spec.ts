import { describe, expect, it } from '@jest/globals';
import { actionFacts } from '#libs/testing/facts.js';
import { systemIds } from '../system.js';
import type { CommandOutcome, CommandRequest } from './command.js';
import { Retrying } from './retrying.js';

const request: CommandRequest = {
  kind: 'action',
  id: systemIds.of(['action', 'one']),
  command: { type: 'PlanAction', ...{ data: actionFacts } },
  actor: 'prs_1',
  reason: null,
  effectiveOn: null,
  expected: null,
  correlationId: systemIds.of(['correlation']),
  causationId: systemIds.of(['cause']),
  importId: null,
};
const lost: CommandOutcome = {
  ok: false,
  refusal: { code: 'lost-race', message: 'It has changed since.', actual: 1n, state: { status: 'agreed' } },
};
const refused: CommandOutcome = { ok: false, refusal: { code: 'invalid', message: 'No.' } };

/** Answers with these outcomes, one after another, and the last for ever. */
const answering = (...outcomes: CommandOutcome[]) => {
  const handling = {
    times: 0,
    run: () => Promise.resolve(outcomes[Math.min(handling.times++, outcomes.length - 1)] as CommandOutcome),
  };
  return handling;
};

describe('a command that loses its race', () => {
  it('is decided again where it takes any revision', async () => {
    const inner = answering(lost, lost, refused);
    expect(await new Retrying(inner).run(request)).toBe(refused);
    expect(inner.times).toBe(3);
  });

  it('is told so where it expects one revision', async () => {
    for (const expected of ['no_stream', 0n] as const) {
      const inner = answering(lost, refused);
      expect(await new Retrying(inner).run({ ...request, expected })).toBe(lost);
      expect(inner.times).toBe(1);
    }
  });

  it('is told so in the end', async () => {
    const inner = answering(lost);
    expect(await new Retrying(inner).run(request)).toBe(lost);
    expect(inner.times).toBe(8);
  });
});
