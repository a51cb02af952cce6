import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RIGHTS_TO_ASK } from '#libs/domain/rights/questions.js';
import { EVERYWHERE } from '#libs/domain/rights/scope.js';
import { noRights, type Rights } from '#libs/domain/rights/rights.js';
import { Question } from './question.js';
import { allow } from './allowed.js';
import { NOBODY, PUBLIC, type Reader } from './reader.js';

const FOLDER = new URL('./questions/', import.meta.url);

const isQuestion = (exported: unknown): boolean =>
  typeof exported === 'function' && exported.prototype instanceof Question;

/** The names of the questions that the files of `questions` define. */
const questions = async (): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const file of readdirSync(FOLDER).filter((each) => /^[a-z-]+\.ts$/.test(each))) {
    const room = (await import(`./questions/${file.replace(/ts$/, 'js')}`)) as Readonly<Record<string, unknown>>;
    names.push(...Object.keys(room).filter((name) => isQuestion(room[name])));
  }
  return names;
};

const asReader = (rights: Partial<Rights>): Reader => ({ is: 'actor', rights: { ...noRights('prs_one'), ...rights } });

describe('the table of rights', () => {
  it('has a row for every question, and no other', async () => {
    expect(Object.keys(RIGHTS_TO_ASK).sort()).toEqual([...(await questions())].sort());
  });
});

describe('a question', () => {
  const administrator = asReader({
    held: [{ no: 1, role: 'administrator', scope: EVERYWHERE, from: '2026-01-01', until: null, grantedAt: null }],
  });

  it('is answered to who may ask it', () => {
    expect(() => allow(PUBLIC, 'GetBoard')).not.toThrow();
    expect(() => allow(administrator, 'ListPeople')).not.toThrow();
    expect(() => allow(asReader({}), 'GetBoard')).not.toThrow();
  });

  it.each([
    ['of who acts, by the public', PUBLIC, 'ListPeople', false],
    ['of who acts, by who holds no role', asReader({}), 'ListPeople', true],
    ['of the record, by a guest where guests read nothing', NOBODY, 'GetBoard', false],
    ['that is not in the table', administrator, 'toString', true],
  ])('is refused: %s', (_, reader, name, signedIn) => {
    const refusal = { is: 'not-allowed', question: name, signedIn };
    expect(() => allow(reader, name)).toThrow(expect.objectContaining({ refusal }));
  });
});
