import type { INestApplication } from '@nestjs/common';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { PeopleCommands } from '#libs/application/people/people-commands.js';
import { systemIds } from '#libs/application/system.js';
import type { Role } from '#libs/domain/rights/roles.js';

/** Grants one of the embedded people a role everywhere, without an end, as the first roles are granted. */
export const grantAtMachine = async (app: INestApplication, name: string, role: Role): Promise<void> => {
  const person = EMBEDDED_PEOPLE.find((each) => each.name === name);
  if (!person) throw new Error(`Nobody of the embedded provider is called ${name}.`);
  const people = app.get(PeopleCommands);
  const correlationId = systemIds.next();
  const by = { actor: person.id, correlationId, causationId: correlationId };
  // Refused where they joined already.
  await people.join(name, by, person.id);
  const granting = { role, authority: null, body: null, from: null, until: null };
  const told = { ...by, user: 'test', reason: 'A test asks it.' };
  const outcome = await people.grantAtMachine(person.id, granting, told);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
};
