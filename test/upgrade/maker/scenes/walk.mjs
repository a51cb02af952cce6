import { MOVES, saying, somebody } from '../moves.mjs';
import { READER } from '../office.mjs';

/** The state of each thing as its stream has it: what is recorded for a day to come counts already. */
const standing = async (office, path, entered) => {
  const things = [...entered, ...(await office.all(path))];
  return [
    ...new Map(things.map(({ id, status, state }) => [id, { path, id, status: state?.status ?? status }])).values(),
  ];
};

const likely = (random, moves, status) => {
  const verbs = Object.keys(moves).filter((verb) => moves[verb][0]?.includes(status) ?? true);
  return random.chance(0.9) && verbs.length > 0 ? random.one(verbs) : random.one(Object.keys(moves));
};

/** So many moves, of things and by people that the numbers choose; what the lifecycle forbids is tried as well. */
export const walk = async (office, random, entered, steps) => {
  const things = {};
  for (const path of Object.keys(MOVES)) things[path] = await standing(office, path, entered[path] ?? []);
  const paths = ['actions', 'actions', 'actions', 'recommendations', 'recommendations', ...Object.keys(MOVES)];
  for (let step = 0; step < steps; step++) {
    const path = random.one(paths);
    const thing = random.one(things[path]);
    const verb = likely(random, MOVES[path], thing.status);
    const body = { ...MOVES[path][verb][1](random), ...saying(random) };
    const who = random.chance(0.02) ? READER : somebody(random);
    const { state } = await office.move(who, thing, verb, body);
    if (typeof state === 'object') thing.status = state.status;
  }
};

/** The same request three times under its key, a stale revision, and what no operation takes. */
export const repeatAndRefuse = async (office, entered) => {
  const [action, other] = entered.actions;
  for (let n = 0; n < 3; n++)
    await office.move(
      'Tom Lindqvist',
      action,
      'report-progress',
      { rag: 'green', note: 'Once' },
      { 'idempotency-key': 'once', ...(n ? { 'if-match': '"0"' } : {}) },
    );
  await office.move('Tom Lindqvist', other, 'report-progress', { rag: 'green', note: 'Late' }, { 'if-match': '"99"' });
  await office.move('Tom Lindqvist', other, 'report-progress', { rag: 'blue', note: 'No colour' });
  await office.move('Tom Lindqvist', other, 'set-due-date', { due: '2017-02-30' });
  const promise = { reportId: entered.reports[0].id, paragraph: 90, text: 'Under a key' };
  for (let n = 0; n < 2; n++)
    await office.enter('Amara Okafor', 'commitments', promise, { 'idempotency-key': 'promise' });
  await office.enter('Amara Okafor', 'reports', { title: 'Nothing else' });
};
