import { describe, expect, it } from '@jest/globals';
import type { ServiceCommand } from '#libs/domain/service/decide.js';
import { serviceKey } from '#libs/domain/service/natural-key.js';
import { naturalId } from '#libs/kernel/natural-id.js';
import { PeopleInMemory } from '#libs/testing/people.js';
import { ServicesInLog } from './services-in-log.js';

describe('the account of a program', () => {
  it('is found by its client id, from when it is opened to the day before its end', async () => {
    const people = new PeopleInMemory();
    await people.join('prs_boss');
    await people.grant('prs_boss', 'administrator');
    const services = new ServicesInLog(people.store, people.clock);
    expect(await services.serviceOf('tracker')).toBeNull();

    const id = naturalId(serviceKey('tracker'));
    const told = { name: 'Tracker', client: 'tracker', owner: 'prs_boss', authority: null, body: null };
    const data = { ...told, moves: [], until: '2026-12-01' };
    const open: ServiceCommand = { type: 'OpenService', data };
    const opening = await people.requestOf('prs_boss', 'service', id, open);
    expect(await people.runner.run(opening)).toMatchObject({ ok: true });
    expect(await services.serviceOf('tracker')).toBe(`service-${id}`);
    expect(await services.serviceOf('Tracker')).toBeNull();

    people.clock.instant = '2026-11-30T10:00:00.000Z';
    expect(await services.serviceOf('tracker')).toBe(`service-${id}`);
    people.clock.instant = '2026-12-01T10:00:00.000Z';
    expect(await services.serviceOf('tracker')).toBeNull();
  });
});
