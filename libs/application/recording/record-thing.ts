import { isScopedKind } from '#libs/domain/kinds.js';
import type { Difference } from '#libs/domain/document-import/events.js';
import type { Statement } from '#libs/domain/statement/events.js';
import type { EventStore } from '#libs/kernel/event-store.js';
import type { Ids } from '#libs/kernel/ids.js';
import type { CommandHandling, CommandOutcome, CommandRequest } from '../handling/command.js';
import { beginningOf, load, type LoadedAggregate } from '../load.js';
import { compareWithRecord } from './compare.js';
import { statementsBeside, statementsOf, type Telling } from './statements.js';
import type { Step, Thing } from './thing.js';

/** One import under way: who confirmed it, and what it has made so far. */
export interface Recording {
  readonly store: EventStore;
  readonly runner: CommandHandling;
  readonly ids: Ids;
  readonly by: Pick<CommandRequest, 'actor' | 'reason' | 'correlationId' | 'causationId'> & {
    readonly importId: string;
  };
  readonly made: Set<string>;
  readonly telling: Telling;
}

/** The record does not hold the thing, or holds what this very import made of it before it was stopped. */
export const isNew = (loaded: LoadedAggregate, importId: string): boolean => {
  const beginning = beginningOf(loaded);
  return beginning === undefined || beginning.metadata.importId === importId;
};

const runStep = (
  { runner, ids, by }: Recording,
  { kind, id, steps }: Thing,
  step: Step,
  expected: CommandRequest['expected'],
  statement: Statement | null = null,
): Promise<CommandOutcome> => {
  const { command, effectiveOn } = step;
  const commandId = ids.of([by.importId, id, String(steps.indexOf(step))]);
  return runner.run({
    kind,
    id,
    command,
    effectiveOn,
    expected,
    commandId,
    ...(statement && { statement }),
    ...by,
  });
};

/** What the document says of a thing that is there, each by an act of its own. Done again it says nothing twice. */
const say = async ({ runner, ids, by }: Recording, { kind, id }: Thing, statements: readonly Statement[]) => {
  for (const [n, data] of statements.entries()) {
    const command = { type: 'MakeStatement', data };
    const commandId = ids.of([by.importId, id, 'statement', String(n)]);
    await runner.run({ kind, id, command, effectiveOn: data.meeting, expected: null, commandId, ...by });
  }
};

/** Of a body itself a paper says nothing but its name. */
const NOTHING_SAID = { atOnce: null, after: [] };

/** Makes a new thing, or goes on making it. `false`: somebody else made it first. */
const make = async (
  recording: Recording,
  thing: Thing,
  { state }: LoadedAggregate,
): Promise<boolean | Difference[]> => {
  const { atOnce, after } = isScopedKind(thing.kind) ? statementsBeside(recording.telling, thing) : NOTHING_SAID;
  let refused = false;
  for (const [n, step] of thing.steps.entries()) {
    const expected = n === 0 && state.status === 'none' ? 'no_stream' : null;
    const outcome = await runStep(recording, thing, step, expected, n === 0 ? atOnce : null);
    if (outcome.ok) continue;
    if (n === 0) return false;
    refused = true;
  }
  await say(recording, thing, after);
  recording.made.add(thing.id);
  // A person moved it on while the import stood still: what they left stands, and the document's word is offered.
  return refused ? compareWithRecord(thing, await load(recording.store, thing.kind, thing.id)) : true;
};

const compareRecorded = async (recording: Recording, thing: Thing): Promise<Difference[]> => {
  const differences = compareWithRecord(thing, await load(recording.store, thing.kind, thing.id));
  for (const step of thing.steps)
    if (
      step.alsoWhenRecorded === true ||
      (step.alsoWhenRecorded !== undefined && recording.made.has(step.alsoWhenRecorded))
    )
      await runStep(recording, thing, step, null);
  if (isScopedKind(thing.kind)) await say(recording, thing, statementsOf(recording.telling, thing));
  return differences;
};

/** Records one thing, or compares it where the record holds it already. Done again it comes to the same. */
export const recordThing = async (recording: Recording, thing: Thing): Promise<readonly Difference[]> => {
  const loaded = await load(recording.store, thing.kind, thing.id);
  if (isNew(loaded, recording.by.importId)) {
    const made = await make(recording, thing, loaded);
    if (made !== false) return made === true ? [] : made;
  }
  return compareRecorded(recording, thing);
};
