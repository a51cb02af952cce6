import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ThingBody } from '#libs/testing/api-journey.js';
import type { MoveDto } from './move.dto.js';

type Shown = ThingBody & { readonly moves: readonly MoveDto[] };

const AMARA = 'Amara Okafor';
const REASON = { reason: 'because' };

let api: ApiJourney;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
});
afterAll(() => api?.stop());

const shown = async (path: string, thing: { id: string }) => (await api.now(path, thing)) as Shown;
const verbs = ({ moves }: Shown) => moves.map(({ verb }) => verb);

describe('the moves in a thing’s answer', () => {
  it('are those that its lifecycle has from here, and each of them is an operation', async () => {
    const planned = await api.some('actions', ({ status }) => status === 'planned');
    const before = await shown('actions', planned);
    expect(verbs(before)).toEqual([
      'agree',
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
    ]);
    for (const verb of verbs(before))
      expect([verb, (await api.change(AMARA, `/v1/actions/${planned.id}/${verb}`, '999', {})).status]).not.toEqual([
        verb,
        404,
      ]);
    const cancelled = await api.made(AMARA, 'actions', before, 'cancel', REASON);
    expect(verbs(await shown('actions', cancelled))).toEqual([
      'link-recommendation',
      'unlink',
      'correct',
      'withdraw-entry',
    ]);
  });

  it('say what they must be told, so that a program can make one without knowing the lifecycle', async () => {
    const action = await shown(
      'actions',
      await api.some('actions', ({ state, status }) => status === 'planned' && state.due === null),
    );
    const setDueDate = action.moves.find(({ verb }) => verb === 'set-due-date');
    expect(setDueDate).toEqual({
      verb: 'set-due-date',
      summary: 'Set the due date, once',
      reason: 'optional',
      fields: { due: { type: 'day', label: 'By when', hint: 'Set once' } },
    });
    const set = await api.made(AMARA, 'actions', action, 'set-due-date', { due: '2016-09-30' });
    expect((await shown('actions', set)).moves.find(({ verb }) => verb === 'assign-owner')).toMatchObject({
      reason: action.state.owner === null ? 'optional' : 'required',
      fields: { owner: { type: 'either', fields: { person: { type: 'person' }, post: { type: 'text', max: 200 } } } },
    });
  });

  it('say when a reason is needed', async () => {
    const recommendation = await shown(
      'recommendations',
      await api.some('recommendations', ({ status }) => status === 'proposed'),
    );
    const needs = Object.fromEntries(recommendation.moves.map(({ verb, reason }) => [verb, reason]));
    expect(needs).toEqual({
      resolve: 'depends',
      withdraw: 'required',
      'close-unimplemented': 'required',
      correct: 'required',
      'carry-over': 'optional',
      'withdraw-entry': 'required',
    });
    expect(recommendation.moves[0]?.reasonFor).toEqual({ field: 'outcome', is: ['rejected', 'deferred', 'withdrawn'] });
  });

  it('ask for nothing that stands in a document', async () => {
    const report = await shown('reports', await api.some('reports'));
    const [consult] = report.moves.filter(({ verb }) => verb === 'record-consultation');
    expect(Object.keys(consult?.fields ?? {})).toEqual(['who', 'sought', 'included']);
  });
});
