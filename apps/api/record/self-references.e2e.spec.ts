import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';

let api: ApiJourney;
let actions: readonly ThingBody[];
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  actions = await api.things('actions');
});
afterAll(() => api?.stop());

const refusedField = async (thing: ThingBody, verb: string, body: object, path = 'actions') => {
  const { code, errors } = await api.refused(AMARA, path, await api.now(path, thing), verb, body);
  return [code, errors.map(({ field }) => field)];
};

describe('what takes a thing’s place', () => {
  it('is not that thing, by whatever it is named', async () => {
    const [action] = actions as [ThingBody];
    for (const by of [
      action.ref,
      ` ${action.ref.toLowerCase()} `,
      action.ref.replace(' ', '\u00a0\u200b'),
      action.id,
      action.id.toUpperCase(),
      `see /actions/${action.id}`,
    ])
      expect(await refusedField(action, 'supersede', { by, reason: 'Again' })).toEqual(['invalid', ['by']]);
  });

  it('is not what it took the place of itself, through others too', async () => {
    const [one, two, three] = actions.slice(1, 4) as [ThingBody, ThingBody, ThingBody];
    await api.made(AMARA, 'actions', one, 'supersede', { by: two.ref, reason: 'Merged' });
    expect(await refusedField(two, 'supersede', { by: one.ref, reason: 'Merged' })).toEqual(['invalid', ['by']]);
    await api.made(AMARA, 'actions', two, 'supersede', { by: three.id, reason: 'Merged' });
    expect(await refusedField(three, 'supersede', { by: one.ref, reason: 'Merged' })).toEqual(['invalid', ['by']]);
    await api.made(AMARA, 'actions', three, 'supersede', { by: 'The plan of 2018', reason: 'Merged' });
  });

  it('is not the very recommendation either, nor is it referred to those whom it is before', async () => {
    const recommendation = await api.some('recommendations', ({ status }) => status === 'proposed');
    const { scope } = recommendation as unknown as { scope: { meeting: string; committee: { name: string } } };
    const referred = { outcome: 'referred', meeting: scope.meeting, minute: null, amendedText: null };
    for (const referredTo of [scope.committee.name, scope.committee.name.toUpperCase()])
      expect(await refusedField(recommendation, 'resolve', { ...referred, referredTo }, 'recommendations')).toEqual([
        'invalid',
        ['referredTo'],
      ]);
    await api.made(AMARA, 'recommendations', recommendation, 'resolve', { outcome: 'agreed', meeting: scope.meeting });
    const closed = { as: 'superseded', supersededBy: recommendation.ref, reason: 'Again' };
    expect(await refusedField(recommendation, 'close-unimplemented', closed, 'recommendations')).toEqual([
      'invalid',
      ['supersededBy'],
    ]);
  });
});

describe('a person', () => {
  it('whom nobody knows owns nothing', async () => {
    const action = actions[5]!;
    const owner = { person: 'prs_nobody_known' };
    expect(await refusedField(action, 'assign-owner', { owner })).toEqual(['invalid', ['owner.person']]);
  });

  it('whom the directory names may', async () => {
    const action = actions[5]!;
    await api.made(AMARA, 'actions', await api.now('actions', action), 'assign-owner', {
      owner: { person: 'prs_e2b85d160f7a4c39' },
    });
  });
});
