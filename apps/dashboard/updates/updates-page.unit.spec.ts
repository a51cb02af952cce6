import { describe, expect, it } from '@jest/globals';
import { GetUpdatesOwed } from '#libs/asking/questions/updates.js';
import { updatesPage } from './updates-page.js';

type Asked = Parameters<ReturnType<typeof updatesPage>['question']>;

const askedBy = (query: Record<string, string>) => {
  const question = updatesPage().question({} as Asked[0], { query } as unknown as Asked[1]);
  expect(question).toBeInstanceOf(GetUpdatesOwed);
  return question;
};

describe('the page of updates that are owed', () => {
  it('has fifty actions at most, however many owe one', () => {
    expect(askedBy({})).toMatchObject({ about: { committee: null, from: 0, limit: 50 } });
  });

  it('goes on where the page before ended, in the same body', () => {
    expect(askedBy({ committee: 'audit', page: '3' })).toMatchObject({
      about: { committee: 'audit', from: 100, limit: 50 },
    });
  });

  it('takes its page from the address', () => expect(updatesPage().takes).toContain('page'));
});
