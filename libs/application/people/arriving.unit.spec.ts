import { beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleInMemory } from '#libs/testing/people.js';
import { systemIds } from '../system.js';
import { Arriving } from './arriving.js';

describe('who signs in', () => {
  let people: PeopleInMemory;
  let arriving: Arriving;
  beforeEach(() => {
    people = new PeopleInMemory();
    arriving = anotherProcess();
  });
  const anotherProcess = () => new Arriving(people.commands, people.store, systemIds);

  it('is recorded the first time, in their own name, and may nothing', async () => {
    await arriving.ensureJoined('prs_one', 'Amara  Okafor');
    await arriving.ensureJoined('prs_one', 'Amara Okafor');
    const [joined, ...more] = people.store.log;
    expect(joined).toMatchObject({
      event: { type: 'PersonJoined.v1', data: { name: 'Amara Okafor' } },
      metadata: { actor: 'prs_one' },
    });
    expect(more).toEqual([]);
    expect((await people.rights.of('prs_one')).held).toEqual([]);
  });

  it('is recorded once when two processes meet them at once', async () => {
    await Promise.all([arriving, anotherProcess()].map((each) => each.ensureJoined('prs_one', 'Amara')));
    expect(people.eventsOf('prs_one')).toEqual(['PersonJoined.v1']);
  });

  it('is called as the provider says since', async () => {
    await arriving.ensureJoined('prs_one', 'Amara');
    await arriving.ensureJoined('prs_one', 'Amara Okafor-Hale');
    await anotherProcess().ensureJoined('prs_one', 'Amara Okafor-Hale');
    expect(people.eventsOf('prs_one')).toEqual(['PersonJoined.v1', 'PersonRenamed.v1']);
  });

  it.each(['', '  ', 'x'.repeat(5000)])(
    'has a name that the record takes, whatever the provider says: %j',
    async (name) => {
      await arriving.ensureJoined('prs_one', name);
      expect(people.eventsOf('prs_one')).toEqual(['PersonJoined.v1']);
    },
  );
});
