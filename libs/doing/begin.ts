import type { CommandOutcome, CommandRunner } from '#libs/application/command-runner.js';
import { commandSaid, type Entry } from '#libs/application/entering/entry.js';
import { systemIds } from '#libs/application/system.js';
import { isRefusal, type Refusal } from '#libs/kernel/refusal.js';
import type { BeginningAct } from './act.js';
import type { Author } from './author.js';
import type { Entered } from './outcome.js';

/** A refusal of a day that nobody gave names the field that the day was taken from. */
const ofField = (field: string, outcome: CommandOutcome): CommandOutcome =>
  !outcome.ok && 'field' in outcome.refusal && outcome.refusal.field === 'effectiveOn'
    ? { ok: false, refusal: { ...outcome.refusal, field } }
    : outcome;

/** Begins a thing, unless it is refused already. The same facts again are answered as the first time, whoever says them. */
export const begin = async (
  runner: CommandRunner,
  entry: Entry | Refusal,
  by: Author,
  { reason = null, effectiveOn = null }: BeginningAct,
  preview: boolean = false,
): Promise<Entered> => {
  if (isRefusal(entry)) return entry;
  const { kind, id, command, from } = entry;
  const commandId = systemIds.of(['enter', id, commandSaid(command, reason, effectiveOn)]);
  const expected = 'no_stream' as const;
  const because = {
    reason,
    effectiveOn: effectiveOn ?? from?.day ?? null,
    causationId: by.correlationId,
    importId: null,
  };
  const how = { expected, commandId, ...(preview && { preview }) };
  const outcome = await runner.run({ ...by, kind, id, command, ...because, ...how });
  return { ...entry, outcome: effectiveOn === null && from ? ofField(from.field, outcome) : outcome };
};
