import { fold } from '#libs/domain/history/placing/fold.js';
import type { Statement } from '#libs/domain/statement/events.js';
import { membersBeside } from '#libs/domain/statement/said.js';
import { statesOf } from '#libs/domain/states.js';
import { bytesOf, inParts, MOST_BYTES } from './in-parts.js';
import type { Paper } from './paper.js';
import { expectedEntries, type Thing } from './thing.js';

/** What all that a document says has in common: which document says it, before whom and when. */
export type Telling = Omit<Statement, 'members'>;

/** Room for what is said around the members. */
const ROOM = 1_000;

export const tellingOf = ({ report, document, scope }: Paper): Telling => ({
  by: { kind: 'report', id: report.id },
  document: document.sha256,
  body: scope.body,
  meeting: scope.meeting,
  published: null,
});

/** One statement, or as many as it takes for each to fit into an append. */
const inStatements = (telling: Telling, members: Statement['members']): readonly [Statement, ...Statement[]] => {
  const [first, ...more] = inParts({ members }, MOST_BYTES - ROOM);
  const statement = (part: Partial<Pick<Statement, 'members'>>): Statement => ({ members: [], ...telling, ...part });
  return [statement(first), ...more.map(statement)];
};

const stateAfter = ({ kind, ...thing }: Thing, steps: number) => {
  const expected = expectedEntries({ kind, ...thing, steps: thing.steps.slice(0, steps) });
  return expected.ok ? fold(kind, expected.entries) : statesOf(kind).initialState;
};

/** All that the document says of a thing which the record holds already. */
export const statementsOf = (telling: Telling, thing: Thing): readonly Statement[] =>
  inStatements(
    telling,
    membersBeside(thing.kind, stateAfter(thing, thing.steps.length), statesOf(thing.kind).initialState),
  );

/**
 * What the document says of a thing beside what the step that begins it says. `atOnce` is recorded in one act with that
 * step, and is left without members where they do not fit into one append.
 */
export const statementsBeside = (
  telling: Telling,
  thing: Thing,
): { readonly atOnce: Statement; readonly after: readonly Statement[] } => {
  const { kind, steps } = thing;
  const [first, ...more] = inStatements(
    telling,
    membersBeside(kind, stateAfter(thing, steps.length), stateAfter(thing, 1)),
  );
  const fits = bytesOf(steps[0]?.command ?? null) + bytesOf(first) <= MOST_BYTES;
  return fits ? { atOnce: first, after: more } : { atOnce: { ...telling, members: [] }, after: [first, ...more] };
};
