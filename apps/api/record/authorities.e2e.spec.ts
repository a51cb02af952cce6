import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';

const AMARA = 'Amara Okafor';
const DOCUMENT = { sha256: 'b'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
const [WEXMOOR, COAST] = ['Wexmoor Borough Council', 'Harbour Coast Council'];

interface Met {
  readonly kind: string;
  readonly id: string;
}
interface Outcome {
  readonly recorded: readonly Met[];
  readonly unchanged: readonly Met[];
  readonly position: string;
  readonly reportId: string;
}
interface Drafted {
  readonly refusal: string | null;
  readonly asks: string | null;
  readonly candidates: ProblemBody['candidates'] | null;
}

/** The sample of another day, by an authority of that name. */
const paper = (day: string, authority: string) =>
  sampleText().replace('Date: 23 May 2016', `Date: ${day}`).replaceAll('Wexmoor Council', authority);

let api: ApiJourney;
let position = '0';
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const upload = async (text: string, how = '') => {
  const answer = await api.upload<Outcome & ProblemBody>(AMARA, `imports${how}`, text);
  position = answer.body.position ?? position;
  return answer;
};
const list = async (path: string, query = '') =>
  (await api.get<ListBody>(`/v1/${path}?minPosition=${position}${query}`)).body.items;
const count = async (path: string, query = '') => (await list(path, query)).length;
const one = async (path: string, id: string, query = '') =>
  (await api.get<ThingBody>(`/v1/${path}/${id}?minPosition=${position}${query}`)).body;
const move = async (path: string, id: string, verb: string, told: object) => {
  const { revision } = await one(path, id);
  const made = await api.made(AMARA, path, { id, revision }, verb, told);
  position = made.position ?? position;
  return made;
};
const enter = async (path: string, told: object) => {
  const answer = await api.change<ThingBody & ProblemBody & { position: string | null }>(
    AMARA,
    `/v1/${path}`,
    null,
    told,
  );
  position = answer.body.position ?? position;
  return answer;
};
/** A report that is typed. */
const report = (authority: string, committee: string, meeting: string, more: object = {}) =>
  enter('reports', {
    ...{ itemNo: '9', classification: 'Open', title: `A paper of ${meeting}`, document: DOCUMENT },
    ...{ authority, committee, meeting, ...more },
  });
const bodyOf = async (id: string) => (await one('reports', id)).scope?.body;
const kindsOf = (things: readonly Met[]) => [...new Set(things.map(({ kind }) => kind))].sort();

describe('an authority that is renamed while things are open', () => {
  let [wexmoor, body, first] = ['', '', ''];

  it('is named by papers alone, until somebody records it', async () => {
    const { body: outcome } = await upload(sampleText());
    first = outcome.reportId;
    body = (await bodyOf(first)) ?? '';
    expect(await count('authorities/recorded')).toBe(0);
    const made = await enter('authorities', { name: WEXMOOR, effectiveOn: '2010-04-01' });
    wexmoor = made.body.id;
    expect([made.status, await one('authorities', wexmoor)]).toMatchObject([201, { ref: 'wexmoor', title: WEXMOOR }]);
    // Recording it makes no other thing of anything that is there.
    expect([await bodyOf(first), await count('bodies')]).toEqual([body, 1]);
  });

  it('is the same one to its next paper, which doubles neither bodies nor inspections', async () => {
    await move('authorities', wexmoor, 'rename', { name: COAST, on: '2017-05-17' });
    const actions = await count('actions');
    const { status, body: outcome } = await upload(paper('12 June 2017', COAST));
    expect(status).toBe(201);
    expect([await bodyOf(outcome.reportId), await count('bodies'), await count('inspections')]).toEqual([body, 1, 1]);
    expect(kindsOf(outcome.recorded)).not.toContain('body');
    expect(kindsOf(outcome.recorded)).not.toContain('inspection');
    expect(await count('actions')).toBe(2 * actions);
    // The paper printed again under its new name, and the older one under its own, are the same reports.
    for (const [day, authority] of [
      ['12 June 2017', COAST],
      ['23 May 2016', 'Wexmoor Council'],
    ] as const) {
      const again = await upload(`${paper(day, authority)}\n`);
      expect([again.status, again.body.recorded]).toEqual([201, []]);
    }
    expect(await count('reports')).toBe(2);
  });

  it('is found by any name that it had, and called by that of the day', async () => {
    for (const authority of ['wexmoor', 'harbour-coast', wexmoor])
      expect(await count('reports', `&authority=${authority}`)).toBe(2);
    expect(await count('reports', '&authority=elsewhere')).toBe(0);
    const names = async (on: string) => [
      ...new Set((await list('reports', `&on=${on}`)).map(({ scope }) => scope?.authority.name)),
    ];
    expect(await names('2017-05-16')).toEqual([WEXMOOR]);
    expect(await names('2017-06-12')).toEqual([COAST]);
    expect(await list('authorities')).toEqual([{ code: 'wexmoor', name: COAST }]);
    expect(await list('committees')).toMatchObject([{ authority: 'wexmoor' }]);
  });

  it('is asked about by a name of another day, and nothing is recorded until somebody says', async () => {
    const text = paper('13 June 2017', 'Wexmoor Council');
    const draft = await api.upload<Drafted>(AMARA, 'drafts', text);
    expect(draft.body).toMatchObject({ preview: null, asks: 'authorityId', candidates: [{ id: wexmoor }] });
    const refused = await upload(text);
    expect([refused.status, refused.body.code]).toEqual([422, 'which-authority']);
    expect(refused.body.candidates).toMatchObject([{ id: wexmoor, name: COAST, names: [WEXMOOR, COAST] }]);
    expect(refused.body.errors).toEqual([{ field: 'authorityId', message: refused.body.detail }]);
    expect(await count('reports')).toBe(2);

    const wrong = await upload(text, '?authorityId=nobody');
    expect([wrong.status, wrong.body.errors[0]?.field]).toEqual([422, 'authorityId']);
    const answered = await upload(text, `?authorityId=${wexmoor}`);
    expect([answered.status, await bodyOf(answered.body.reportId)]).toEqual([201, body]);
    expect([await count('bodies'), await count('inspections')]).toEqual([1, 1]);
  });

  it('is asked about where its body is typed, too, and where a name shares a word with it', async () => {
    const asked = await report('Wexmoor Waterways Authority', 'Board', '2017-06-20');
    expect([asked.body.code, asked.body.candidates?.map(({ id }) => id)]).toEqual(['which-authority', [wexmoor]]);
    const other = await report('Wexmoor Waterways Authority', 'Board', '2017-06-20', { authorityId: 'new' });
    expect([other.status, (await one('reports', other.body.id)).scope?.authority.code]).toEqual([
      201,
      'wexmoor-waterways-authority',
    ]);
    const plain = await report('Southwark Council', 'Cabinet', '2017-06-20');
    expect(plain.status).toBe(201);
    const panel = { name: 'Schools Panel', authorities: [{ name: WEXMOOR }], effectiveOn: '2018-05-16' };
    const refused = await enter('bodies', panel);
    expect([refused.body.code, refused.body.errors[0]?.field]).toEqual([
      'which-authority',
      'authorities.0.authorityId',
    ]);
    const made = await enter('bodies', { ...panel, authorities: [{ name: COAST }] });
    expect((await one('bodies', made.body.id)).state['authorities']).toEqual([{ code: 'wexmoor', name: COAST }]);
  });

  it('is asked about by a name that was withdrawn, which papers printed', async () => {
    const { revision } = await one('authorities', wexmoor);
    await move('authorities', wexmoor, 'withdraw-entry', { revision, reason: 'another council was' });
    const asked = await upload(paper('14 June 2017', COAST));
    expect([asked.body.code, asked.body.candidates?.map(({ id }) => id)]).toEqual(['which-authority', [wexmoor]]);
    const plain = await upload(paper('15 June 2017', 'Wexmoor Council'));
    expect([plain.status, await bodyOf(plain.body.reportId)]).toEqual([201, body]);
    expect((await list('authorities')).map((each) => each['code' as never])).toContain('wexmoor');
  });
});

describe('vesting day', () => {
  const DAY = '2023-04-01';
  const ORDER = 'The Saltmarsh (Structural Changes) Order 2022';
  let [aldham, bracken, saltmarsh] = ['', '', ''];
  let [ofAldham, ofBracken] = ['', ''];

  it('ends authorities, with what came after them', async () => {
    const [a, b, s] = [
      await enter('authorities', { name: 'Aldham District Council', effectiveOn: '1974-04-01' }),
      await enter('authorities', { name: 'Bracken District Council', effectiveOn: '1974-04-01' }),
      await enter('authorities', { name: 'Saltmarsh Council', effectiveOn: DAY, resolution: ORDER }),
    ];
    [aldham, bracken, saltmarsh] = [a.body.id, b.body.id, s.body.id];
    ofAldham =
      (await bodyOf((await report('Aldham District Council', 'Planning Committee', '2022-06-06')).body.id)) ?? '';
    ofBracken =
      (await bodyOf((await report('Bracken District Council', 'Planning Committee', '2022-06-06')).body.id)) ?? '';
    expect(ofBracken).not.toBe(ofAldham);
    const itself = await api.refused(AMARA, 'authorities', await one('authorities', aldham), 'end', {
      ...{ on: DAY, succeededBy: [aldham], resolution: ORDER },
    });
    expect(itself.errors[0]?.field).toBe('succeededBy.0');
    for (const id of [aldham, bracken])
      await move('authorities', id, 'end', { on: DAY, succeededBy: [saltmarsh], resolution: ORDER });
    expect((await one('authorities', aldham)).state).toMatchObject({ status: 'ended', endedOn: DAY, endedBy: ORDER });
  });

  it('asks about a committee of the new one that both before it had, and about their names from then on', async () => {
    const asked = await report('Saltmarsh Council', 'Planning Committee', '2023-06-05');
    expect([asked.body.code, asked.body.candidates?.map(({ id }) => id).sort()]).toEqual([
      'which-body',
      [ofAldham, ofBracken].sort(),
    ]);
    const old = await report('Aldham District Council', 'Planning Committee', '2023-06-05');
    expect([old.body.code, old.body.candidates?.map(({ id }) => id).sort()]).toEqual([
      'which-authority',
      [aldham, saltmarsh].sort(),
    ]);
    const before = await report('Aldham District Council', 'Planning Committee', '2023-03-31');
    expect([before.status, await bodyOf(before.body.id)]).toEqual([201, ofAldham]);
  });

  it('lets a body pass to the new one, and keep its id', async () => {
    await move('bodies', ofAldham, 'set-authorities', {
      ...{ authorities: [{ name: 'Saltmarsh Council' }], on: DAY, resolution: ORDER },
    });
    const after = await report('Saltmarsh Council', 'Planning Committee', '2023-07-03');
    expect([after.status, await bodyOf(after.body.id)]).toEqual([201, ofAldham]);
    const before = await report('Aldham District Council', 'Planning Committee', '2023-03-30');
    expect([before.status, await bodyOf(before.body.id)]).toEqual([201, ofAldham]);
    // Typed again, each is the same report.
    expect((await report('Saltmarsh Council', 'Planning Committee', '2023-07-03')).body.id).toBe(after.body.id);
    expect((await report('Aldham District Council', 'Planning Committee', '2022-06-06')).status).toBe(200);
    expect(await count('reports', `&committee=${ofAldham}`)).toBe(4);
    expect(await count('reports', '&authority=saltmarsh')).toBe(4);
  });

  it('is a new body beside those before it where somebody says so, and is known again', async () => {
    const licensing = (body?: string) =>
      report('Bracken District Council', 'Licensing Committee', '2022-06-06', { body });
    expect((await licensing()).status).toBe(201);
    const asked = await report('Saltmarsh Council', 'Licensing Committee', '2023-06-05');
    expect(asked.body.code).toBe('which-body');
    const made = await report('Saltmarsh Council', 'Licensing Committee', '2023-06-05', { body: 'new' });
    const next = await report('Saltmarsh Council', 'Licensing Committee', '2023-07-03');
    expect([next.status, await bodyOf(next.body.id)]).toEqual([201, await bodyOf(made.body.id)]);
  });

  it('may bring one of the name of another, which has a code of its own', async () => {
    const county = await enter('authorities', { name: 'Tern County Council', effectiveOn: '1974-04-01' });
    const doubled = await enter('authorities', { name: 'Tern Council', effectiveOn: DAY });
    expect([doubled.status, doubled.body.code]).toEqual([409, 'already-exists']);
    const unitary = await enter('authorities', { name: 'Tern Council', code: 'tern-2023', effectiveOn: DAY });
    await move('authorities', county.body.id, 'end', { on: DAY, succeededBy: [unitary.body.id], resolution: ORDER });
    const codeOf = async (meeting: string) => {
      const made = await report('Tern Council', 'Cabinet', meeting, meeting < DAY ? {} : { body: 'new' });
      const state = (await one('bodies', (await bodyOf(made.body.id)) ?? '')).state;
      return (state['authorities'] as readonly { readonly code: string }[])[0]?.code;
    };
    expect([await codeOf('2023-03-06'), await codeOf('2023-05-08')]).toEqual(['tern', 'tern-2023']);
    expect([await count('reports', '&authority=tern-2023'), await count('reports', '&authority=tern')]).toEqual([1, 2]);
  });
});
