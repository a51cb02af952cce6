import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ThingBody } from '#libs/testing/api-journey.js';
import { fieldsIn, pageOf } from '#libs/testing/dashboard/fields-in.js';
import { pseudonymOf, visitor, type Visitor } from '#libs/testing/dashboard/visitor.js';

const AMARA = 'Amara Okafor';
const TOM = 'Tom Lindqvist';

let api: ApiJourney;
let amara: Visitor;
let path: string;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  amara = await visitor(api.system, AMARA);
  path = `/reports/${(await api.some('reports')).id}/owners-and-dates`;
}, 120_000);
afterAll(() => api?.stop());

const send = async (fields: Record<string, string>) => pageOf(await amara.post(path, fields));
const actions = () => api.things('actions');
const grid = async () => fieldsIn((await amara.get(path)).html, path);
const now = async ({ id }: { id: string }) => (await api.now('actions', { id })).state;
/** The form of a page that asks to be confirmed. */
const confirmed = (html: string) => ({ ...fieldsIn(html, path), go: 'record' });

describe('owners and due dates of a whole paper', () => {
  it('are filled in as a grid, checked and recorded, and what was left is left', async () => {
    const all = await actions();
    const [one, two, three] = all as [ThingBody, ThingBody, ThingBody];
    const fields = await grid();
    expect(Object.keys(fields).filter((name) => name.startsWith('due.'))).toHaveLength(all.length);
    const typed = {
      ...fields,
      [`person.${one.id}`]: pseudonymOf(TOM),
      [`due.${one.id}`]: '20 September 2027',
      [`post.${two.id}`]: 'Head of Placements',
      [`due.${two.id}`]: '1/10/2027',
      [`post.${three.id}`]: 'Director',
      [`person.${three.id}`]: pseudonymOf(TOM),
    };
    const check = await send({ ...typed, go: 'check' });
    expect([check.status, check.words]).toEqual([200, expect.stringContaining('To be recorded: 3 things')]);
    expect((await now(one))['owner']).toBeNull();
    const done = await send(confirmed(check.html));
    expect(done.words).toContain('Recorded: 3 things');
    expect(await now(one)).toMatchObject({ owner: { person: pseudonymOf(TOM) }, due: '2027-09-20' });
    expect(await now(two)).toMatchObject({ owner: { post: 'Head of Placements' }, due: '2027-10-01' });
    expect(await now(three)).toMatchObject({ owner: { post: 'Director' }, holder: pseudonymOf(TOM), due: null });

    // Sent again, as by a double click, it is recorded once and answered alike.
    const { revision } = await api.now('actions', one);
    const again = await send(confirmed(check.html));
    expect(again.words).toContain('Recorded: 3 things');
    expect((await api.now('actions', one)).revision).toBe(revision);
    const after = await grid();
    expect([after[`person.${one.id}`], after[`due.${two.id}`]]).toEqual([pseudonymOf(TOM), '1 October 2027']);
    for (const asking of [path, `/actions/${one.id}/do/assign-owner`])
      expect((await amara.get(asking)).html).toContain('<option value="Head of Placements">');
  });

  it('tell beside each cell what is wrong, and record nothing', async () => {
    const [one, two, three, four] = (await actions()) as [ThingBody, ThingBody, ThingBody, ThingBody];
    const wrong = await send({
      ...(await grid()),
      [`due.${one.id}`]: 'soon',
      [`person.${two.id}`]: '',
      [`post.${two.id}`]: '',
      [`due.${three.id}`]: '1 January 1999',
      [`due.${four.id}`]: '2 May 2028',
      go: 'check',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(new RegExp(`id="due-${one.id}-error"[^]*“soon” is no day`));
    expect(wrong.html).toContain(`href="#due-${one.id}"`);
    expect(wrong.html).toMatch(new RegExp(`id="post-${two.id}-error"[^]*An owner is not taken away`));
    expect(wrong.html).toContain('value="soon"');
    const early = await send({ ...(await grid()), [`due.${three.id}`]: '1 January 1999', go: 'check' });
    expect(early.status).toBe(422);
    expect(early.html).toMatch(new RegExp(`id="due-${three.id}-error"[^]*cannot be due before that`));
    expect((await now(four))['due']).toBeNull();
    const nothing = await send({ ...(await grid()), go: 'check' });
    expect([nothing.status, nothing.words]).toEqual([422, expect.stringContaining('Nothing is otherwise')]);
  });

  it('ask why and by whose approval where something that stands is replaced', async () => {
    const [one] = (await actions()) as [ThingBody];
    const typed = { ...(await grid()), [`due.${one.id}`]: '20 October 2027', go: 'check' };
    const unsaid = await send(typed);
    expect(unsaid.status).toBe(422);
    for (const field of ['approver', 'reason']) expect(unsaid.html).toContain(`id="${field}-error"`);
    const check = await send({ ...typed, approver: 'Cabinet', reason: 'Two posts are vacant' });
    await send(confirmed(check.html));
    expect(await now(one)).toMatchObject({ due: '2027-10-20', revisions: 1, dueApprovedBy: 'Cabinet' });
  });

  it('record the others where somebody else was faster with one, and say who did what', async () => {
    const [one, two] = (await actions()) as [ThingBody, ThingBody];
    const typed = {
      ...(await grid()),
      ...{ approver: 'Cabinet', reason: 'Both slip' },
      [`due.${one.id}`]: '1 November 2027',
      [`due.${two.id}`]: '2 November 2027',
      go: 'check',
    };
    const check = await send(typed);
    const body = { to: '2027-12-24', approver: 'Director', reason: 'It was agreed yesterday' };
    await api.made(TOM, 'actions', await api.now('actions', one), 'revise-due-date', body);
    const done = await send(confirmed(check.html));
    expect(done.words).toContain('Recorded: 1 of 2 things');
    expect(done.words).toMatch(
      /Somebody else changed it after you looked: Due date revised from 20 October 2027 to 24 December 2027, by Tom Lindqvist on .*: It was agreed yesterday/,
    );
    expect(await now(one)).toMatchObject({ due: '2027-12-24' });
    expect(await now(two)).toMatchObject({ due: '2027-11-02' });
  });

  it('are no business of who may not change them', async () => {
    const joan = await visitor(api.system, 'Joan Ellery');
    expect((await joan.get(path)).status).toBe(403);
    const priya = await visitor(api.system, 'Priya Raman');
    expect((await priya.get(path)).html).not.toContain('<form method="post" action="/reports');
    expect((await priya.post(path, { ...(await grid()), form: 'x' })).status).toBe(403);
  });
});
