import { expect } from '@jest/globals';
import { appendTo, eventOf, ofStream, refusal, uuid } from './messages.js';
import { append, read } from './calls.js';
import { connection, Stubs } from './channel.js';
import { area, askedOnlyIf } from './rule.js';
import { wantsLogin } from './server.js';

const denied = { code: 7, exception: 'access-denied' };

export const accessRules = (): void =>
  area('access', (stated) => {
    const reason = 'this server is plain text and knows no users';
    const { unseen } = askedOnlyIf(wantsLogin(), reason, stated);
    const open = askedOnlyIf(!wantsLogin(), 'this server has users', stated);

    unseen('a login that is not known is UNAUTHENTICATED', async (story) => {
      await story.append('a', ['e1']);
      const { login } = story.server;
      const wrong = { ...login, password: `${login.password}-not` };
      const stubs = new Stubs({ ...connection(story.server.url), login: wrong });
      expect(await refusal(read(stubs, ofStream(story.name('a'), 1)))).toEqual({ code: 16 });
      stubs.close();
    });

    unseen('an $acl that names $admins only keeps others from reading', async (story) => {
      await story.append('a', ['e1']);
      await story.setMetadata('a', { acl: { readRoles: ['$admins'] } });
      expect(await refusal(read(story.server.anonymous, ofStream(story.name('a'), 1)))).toEqual(denied);
      expect(await story.read('a')).toEqual(['e1@0']);
    });

    unseen('an $acl that names $admins only keeps others from writing', async (story) => {
      await story.append('a', ['e1']);
      await story.setMetadata('a', { acl: { writeRoles: ['$admins'] } });
      const messages = [appendTo(story.name('a'), 'any'), eventOf({ id: uuid(story.id('e2')) })];
      expect(await refusal(append(story.server.anonymous, messages))).toEqual(denied);
      expect(await story.append('a', ['e3'])).toMatchObject({ nextExpectedRevision: 1n });
    });

    open.rule('an $acl keeps nobody out where there are no users', async (story) => {
      await story.append('a', ['e1']);
      await story.setMetadata('a', { acl: { readRoles: ['$admins'], writeRoles: ['$admins'] } });
      expect(await story.read('a')).toEqual(['e1@0']);
      expect(await story.append('a', ['e2'])).toMatchObject({ nextExpectedRevision: 1n });
    });
  });
