import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, sampleText, type ListBody, type ProblemBody, type ThingBody } from '#libs/testing/api-journey.js';
import { readPage } from '#libs/testing/dashboard/read-page.js';

const AMARA = 'Amara Okafor';
const FIRST = 'Health, Education and Families Committee';
const LATER = 'Children and Learning Board';
const DOCUMENT = { sha256: 'b'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };

interface Outcome {
  readonly recorded: readonly { readonly kind: string; readonly id: string; readonly ref: string }[];
  readonly unchanged: readonly { readonly kind: string; readonly id: string }[];
  readonly position: string;
  readonly reportId: string;
}
interface Drafted {
  readonly refusal: string | null;
  readonly candidates: ProblemBody['candidates'] | null;
}

/** The sample, put before a meeting of that body on another day. */
const paper = (day: string, body: string) =>
  sampleText().replace('Date: 23 May 2016', `Date: ${day}`).replace(`Meeting Name: ${FIRST}`, `Meeting Name: ${body}`);

let api: ApiJourney;
let position = '0';
beforeAll(async () => {
  api = await ApiJourney.start();
});
afterAll(() => api?.stop());

const record = async (text: string, how = '') => {
  const answer = await api.upload<Outcome & ProblemBody>(AMARA, `imports${how}`, text);
  position = answer.body.position ?? position;
  return answer;
};
const list = async (path: string, query = '') =>
  (await api.get<ListBody>(`/v1/${path}?minPosition=${position}${query}`)).body.items;
const one = async (path: string, id: string, query = '') =>
  (await api.get<ThingBody>(`/v1/${path}/${id}?minPosition=${position}${query}`)).body;
const bodyOf = async (reportId: string) => (await one('reports', reportId)).scope?.body;
const move = async (id: string, verb: string, told: object) => {
  const { revision } = await one('bodies', id);
  const made = await api.made(AMARA, 'bodies', { id, revision }, verb, told);
  position = made.position ?? position;
  return made;
};

const wordsOf = async (path: string) => (await readPage(api.contract.url + path)).words;

describe('the body of a paper', () => {
  let id = '';

  it('is established by the paper, which says so', async () => {
    const { body } = await record(sampleText());
    const [established] = body.recorded.filter(({ kind }) => kind === 'body');
    expect(established?.ref).toBe('HEFC wexmoor');
    id = established?.id ?? '';
    expect((await list('bodies')).map(({ title, status, state }) => [title, status, state.kind])).toEqual([
      [FIRST, 'active', 'committee'],
    ]);
    expect(await bodyOf(body.reportId)).toBe(id);
  });

  it('is known again by its name, however that is written', async () => {
    const { body } = await record(paper('24 May 2016', 'The Health, Education & Families  Committee'));
    expect(body.unchanged).toContainEqual(expect.objectContaining({ kind: 'body', id }));
    expect(await bodyOf(body.reportId)).toBe(id);
    expect(await list('bodies')).toHaveLength(1);
  });

  it('is known by its name of the day, once it was renamed', async () => {
    await move(id, 'rename', { name: LATER, on: '2017-05-17' });
    const { body } = await record(paper('12 June 2017', LATER));
    expect(await bodyOf(body.reportId)).toBe(id);
    for (const committee of ['health-education-and-families-committee', 'children-and-learning-board', id])
      expect(await list('reports', `&committee=${committee}`)).toHaveLength(3);
    const names = async (on: string) =>
      (await list('reports', `&committee=${id}&on=${on}`)).map(({ scope }) => scope?.committee.name);
    expect([...new Set(await names('2017-05-16'))]).toEqual([FIRST]);
    expect([...new Set(await names('2017-06-12'))]).toEqual([LATER]);
    const { names: had } = (await one('bodies', id)).state as { readonly names: readonly { readonly name: string }[] };
    expect(had.map(({ name }) => name)).toEqual([FIRST, LATER]);
  });

  it.each([
    ['a name of another day', '13 June 2017', FIRST],
    ['a name that resembles it', '14 June 2017', 'Families Sub-Committee'],
  ])('is asked about by %s, and nothing is recorded until somebody says', async (_, day, name) => {
    const draft = await api.upload<Drafted>(AMARA, 'drafts', paper(day, name));
    expect(draft.body).toMatchObject({ preview: null, candidates: [{ id, names: [FIRST, LATER] }] });
    const refused = await record(paper(day, name));
    expect([refused.status, refused.body.code]).toEqual([422, 'which-body']);
    expect(refused.body.candidates).toEqual([expect.objectContaining({ id, ref: 'HEFC wexmoor', endedOn: null })]);
    expect(refused.body.errors).toEqual([{ field: 'body', message: refused.body.detail }]);
    expect(await list('bodies')).toHaveLength(1);

    const wrong = await record(paper(day, name), '?body=nobody');
    expect([wrong.status, wrong.body.errors[0]?.field]).toEqual([422, 'body']);
    const answered = await record(paper(day, name), `?body=${id}`);
    expect([answered.status, await bodyOf(answered.body.reportId)]).toEqual([201, id]);
  });

  it('is another one where somebody says so, typed by hand as well', async () => {
    const facts = { itemNo: '9', classification: 'Open', title: 'Schools', document: DOCUMENT };
    const scope = { authority: 'Wexmoor Borough Council', committee: 'Education Panel', meeting: '2017-06-20' };
    const asked = await api.change<ProblemBody>(AMARA, '/v1/reports', null, { ...facts, ...scope });
    expect([asked.status, asked.body.code, asked.body.candidates?.[0]?.id]).toEqual([422, 'which-body', id]);
    const made = await api.change(AMARA, '/v1/reports', null, { ...facts, ...scope, body: 'new' });
    expect(made.status).toBe(201);
    position = made.body.position ?? position;
    const bodies = await list('bodies');
    expect(bodies.map(({ title }) => title).sort()).toEqual([LATER, 'Education Panel']);
  });
});

describe('all that is open before a body', () => {
  it('is carried over to another, in one act that says by which resolution; its board follows', async () => {
    const [from, to] = ['Children and Learning Board', 'Education Panel'].map(
      (name) => async () => (await list('bodies')).find(({ title }) => title === name)!.id,
    );
    const [old, fresh] = [await from!(), await to!()];
    const open = await list('actions', `&committee=${old}&open=true&limit=200`);
    expect(open.length).toBeGreaterThan(5);
    const told = { to: fresh, on: '2019-05-15', resolution: 'That the panel take on the board’s work.' };
    const done = await move(old, 'carry-over-all', told);
    expect(done.state).toMatchObject({ carryingOver: null, carriedOver: { to: fresh, left: [] } });

    expect(await list('actions', `&committee=${old}&open=true`)).toEqual([]);
    const moved = await list('actions', `&committee=${fresh}&limit=200`);
    expect(moved.map(({ id, ref }) => [id, ref])).toEqual(open.map(({ id, ref }) => [id, ref]));
    expect(moved[0]?.scope?.committee.name).toBe('Education Panel');
    expect(await list('actions', `&committee=${old}&on=2019-05-14&limit=200`)).toHaveLength(open.length);

    const comparison = async (committee: string) =>
      wordsOf(`/compare?fromOn=2019-05-14&toOn=2019-05-16&committee=${committee}`);
    expect(await comparison(fresh)).toMatch(/Came .*At the first point it was before another body\./);
    expect(await comparison(old)).toMatch(/Gone .*At the second point it was before another body\./);
    expect(await comparison(fresh)).toContain(`Carried over from ${LATER} to Education Panel`);
    const [plan] = await list('action-plans');
    const steps = await wordsOf(`/action-plans/${plan!.id}/replay`);
    expect(steps).toContain(`Carried over, ${open[0]!.ref}`);

    await move(old, 'end', { on: '2019-05-15', succeededBy: [fresh], resolution: 'That the board cease.' });
    const late = await record(paper('3 June 2019', LATER));
    expect([late.status, late.body.code]).toEqual([422, 'which-body']);
    expect(late.body.candidates?.map(({ id }) => id).sort()).toEqual([old, fresh].sort());
  });

  it('is refused to itself, and where nothing is open', async () => {
    const [{ id, revision }] = (await list('bodies')).filter(({ status }) => status === 'ended') as [ThingBody];
    const told = { to: id, on: '2019-06-01', resolution: 'x' };
    const itself = await api.refused(AMARA, 'bodies', { id, revision }, 'carry-over-all', told);
    expect(itself).toMatchObject({ code: 'invalid', errors: [{ field: 'to' }] });
  });
});
