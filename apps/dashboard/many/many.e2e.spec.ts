import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiJourney, type ListBody, type ThingBody } from '#libs/testing/api-journey.js';
import { fieldsIn, pageOf } from '#libs/testing/dashboard/fields-in.js';
import { wordsOf } from '#libs/testing/dashboard/read-page.js';
import { visitor, type Visitor } from '#libs/testing/dashboard/visitor.js';

const AMARA = 'Amara Okafor';
const MANY = '/actions/many';

let api: ApiJourney;
let amara: Visitor;
beforeAll(async () => {
  api = await ApiJourney.start();
  await api.recordSample();
  amara = await visitor(api.system, AMARA);
}, 120_000);
afterAll(() => api?.stop());

type Fields = Record<string, string>;

const actions = () => api.things('actions');
const now = async ({ id }: { id: string }) => api.now('actions', { id });
const send = async (path: string, fields: Fields) => pageOf(await amara.post(path, fields));
const ticked = (things: readonly { id: string }[]): Fields =>
  Object.fromEntries(things.map(({ id }) => [`tick.${id}`, 'yes']));
/** The form that follows after boxes of the list were ticked and a move was chosen. */
const formFor = async (things: readonly { id: string }[], type: string): Promise<Fields> => {
  const list = fieldsIn((await amara.get('/actions')).html, MANY);
  const choose = await send(MANY, { ...list, ...ticked(things), go: 'tick' });
  const form = await send(MANY, { ...fieldsIn(choose.html, MANY), do: type, go: 'form' });
  return fieldsIn(form.html, MANY);
};

describe('updates that are owed', () => {
  const UPDATES = '/updates';

  it('are listed with who owes them since when, asked for at once, and answered by a report', async () => {
    const open = (await actions()).filter(({ open: isOpen }) => isOpen) as [ThingBody, ThingBody];
    await api.made(AMARA, 'actions', await now(open[0]), 'assign-owner', { owner: { post: 'Director' } });
    const report = await api.some('reports');
    const published = await api.made(AMARA, 'reports', report, 'publish', { on: '2016-05-16' });
    await api.made(AMARA, 'reports', published, 'consider', { meeting: '2016-05-23' });

    // The page shows it once the read models hold it.
    await actions();
    const page = await amara.get(UPDATES);
    expect(wordsOf(page.html)).toContain('8 actions');
    expect(page.html).toContain(`tick.${open[0].id}`);
    expect(page.html).not.toContain(`tick.${open[1].id}`);
    expect(page.html).toContain('No owner to ask');
    const asked = await send(UPDATES, { ...fieldsIn(page.html, UPDATES), reason: 'The board meets again' });
    expect(asked.words).toContain('Recorded: 1 thing');
    expect((await now(open[0])).state['updateAsked']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await amara.get(`/actions/${open[0].id}`)).html).toContain('Update asked for on');
    const entries = await api.get<ListBody<{ type: string; reason: string }>>(
      `/v1/audit/entries?stream=action-${open[0].id}&type=UpdateAskedFor.v1`,
    );
    expect(entries.body.items).toMatchObject([{ reason: 'The board meets again' }]);
    await api.made(AMARA, 'actions', await now(open[0]), 'report-progress', { note: 'Half of it' });
    expect((await now(open[0])).state['updateAsked']).toBeNull();
    expect(wordsOf((await amara.get(UPDATES)).html)).toContain('7 actions');
  });

  it('are asked for by records officers alone, of what they tick', async () => {
    const fields = fieldsIn((await amara.get(UPDATES)).html, UPDATES);
    const none = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('tick.')));
    expect((await send(UPDATES, none)).status).toBe(422);
    expect((await (await visitor(api.system, 'Imran Aziz')).get(UPDATES)).status).toBe(403);
    expect((await amara.get('/actions')).html).toContain(`href="${UPDATES}"`);
  });
});

describe('the same for many', () => {
  it('is asked once, checked for each, and recorded of those of which it is possible', async () => {
    const [one, two, three, four] = (await actions()) as [ThingBody, ThingBody, ThingBody, ThingBody];
    await api.made(AMARA, 'actions', four, 'cancel', { reason: 'Done elsewhere' });
    const list = await amara.get('/actions');
    const choose = await send(MANY, {
      ...fieldsIn(list.html, MANY),
      ...ticked([one, two, three, four]),
      go: 'tick',
    });
    expect(choose.words).toContain('4 actions');
    expect(choose.words).toMatch(/Agree it\s+Possible for 3 of 4/);
    expect(choose.words).not.toContain('Withdraw an entry');

    const form = await formFor([one, two, three, four], 'AgreeAction');
    const wrong = await send(MANY, { ...form, effectiveOn: 'soon', go: 'check' });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('id="AgreeAction-effectiveOn-error"')]);
    const check = await send(MANY, { ...form, reason: 'The board met', go: 'check' });
    expect(check.words).toContain('To be recorded: 3 of 4 things');
    expect(check.words).toMatch(/Cannot be recorded\s+.*cancelled/);
    expect((await now(one)).status).toBe('planned');

    const record: Fields = { ...fieldsIn(check.html, MANY), go: 'record' };
    const done = await send(MANY, record);
    expect(done.words).toContain('Recorded: 3 of 4 things');
    for (const each of [one, two, three]) expect((await now(each)).status).toBe('agreed');
    const { revision } = await now(one);
    // A double click, or the page sent again after the system was stopped half-way.
    expect((await send(MANY, record)).words).toContain('Recorded: 3 of 4 things');
    expect((await now(one)).revision).toBe(revision);
  });

  it('is done to the rest when it was stopped half-way, and once to each', async () => {
    const open = (await actions()).filter(({ open: isOpen }) => isOpen) as [ThingBody, ThingBody];
    const form = await formFor(open, 'ReportProgress');
    const check = await send(MANY, { ...form, rag: 'amber', note: 'As told to the board', go: 'check' });
    const record: Fields = { ...fieldsIn(check.html, MANY), go: 'record' };
    // As if it had come to the first one only.
    const { [`tick.${open[1].id}`]: _, ...half } = record;
    await send(MANY, half);
    const first = (await now(open[0])).revision;
    expect((await send(MANY, record)).words).toContain(`Recorded: ${open.length} things`);
    expect((await now(open[0])).revision).toBe(first);
    for (const each of open) expect((await now(each)).state['rag']).toMatchObject({ value: 'amber' });
  });

  it('leaves what somebody else changed after the page was seen, and says what that was', async () => {
    const [one, two] = (await actions()) as [ThingBody, ThingBody];
    const form = await formFor([one, two], 'SetPriority');
    const check = await send(MANY, { ...form, priority: 'low', reason: 'Others come first', go: 'check' });
    const other = { priority: 'medium', reason: 'A compromise' };
    await api.made('Tom Lindqvist', 'actions', await now(one), 'set-priority', other);
    const done = await send(MANY, { ...fieldsIn(check.html, MANY), go: 'record' });
    expect(done.words).toContain('Recorded: 1 of 2 things');
    expect(done.words).toMatch(
      /Somebody else changed it after you looked: Priority set: medium, by Tom Lindqvist on .*: A compromise/,
    );
    expect([(await now(one)).state['priority'], (await now(two)).state['priority']]).toEqual(['medium', 'low']);
  });

  it('asks for a tick and a move, and offers nothing to who changes nothing', async () => {
    const list = fieldsIn((await amara.get('/actions')).html, MANY);
    const none = await send(MANY, { ...list, go: 'tick' });
    expect([none.status, none.words]).toEqual([422, expect.stringContaining('Tick those that you mean.')]);
    const unchosen = await send(MANY, { ...list, ...ticked(await actions()), go: 'form' });
    expect([unchosen.status, unchosen.words]).toEqual([422, expect.stringContaining('Choose what to do')]);
    expect(wordsOf((await amara.get(MANY)).html)).toContain('Nothing is ticked.');
    const joan = await visitor(api.system, 'Joan Ellery');
    expect((await joan.get('/actions')).html).not.toContain(MANY);
    const imran = await visitor(api.system, 'Imran Aziz');
    expect((await imran.get('/actions')).html).not.toContain(MANY);
    expect((await imran.post(MANY, { ...list, ...ticked(await actions()), go: 'tick' })).status).toBe(403);
  });
});
