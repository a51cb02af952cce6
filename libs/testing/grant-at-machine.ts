import type { INestApplication } from '@nestjs/common';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemIds } from '#libs/application/system.js';
import type { Role } from '#libs/domain/rights/roles.js';

/** Grants one of the embedded people a role everywhere, without an end, as the first roles are granted. */
export const grantAtMachine = async (app: INestApplication, name: string, role: Role): Promise<void> => {
  const person = EMBEDDED_PEOPLE.find((each) => each.name === name);
  if (!person) throw new Error(`Nobody of the embedded provider is called ${name}.`);
  const correlationId = systemIds.next();
  const asked = {
    actor: person.id,
    correlationId,
    causationId: correlationId,
    user: 'test',
    reason: 'A test asks it.',
  };
  const granting = { role, authority: null, body: null, from: null, until: null };
  const outcome = await app.get(PeopleCommands).grantAtMachine(person.id, granting, asked);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
};
