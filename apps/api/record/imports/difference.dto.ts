import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { differencesOf, type NumberedDifference } from '#libs/asking/differences.js';
import type { DecisionResult } from '#libs/application/recording/differences/difference-decisions.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { ReasonDto } from '../../commands/act.dto.js';
import { Prose } from '../../http/input.js';
import { Digits, Id, Many, One, RecordBegins, shownAs, Text, Texts, Whole, Word } from '../../http/shown.js';
import { problemOfRefusal } from '../../problems/of-refusal.js';
import { DifferenceDto } from './outcome.dto.js';

/** What is said beside the reason when a difference is taken. */
export class TakeDto extends ReasonDto {
  @Prose({
    description: 'Who approved another due date: required where one is revised, since no paper says it',
    max: 200,
    optional: true,
  })
  approver?: string | null;
}

const DecisionDto = shownAs<NonNullable<NumberedDifference['decided']>>('DifferenceDecisionDto', {
  decision: Word(['taken', 'kept', 'left']),
  by: Text('`prs_…`'),
  why: Text({ nullable: true }),
});

const NumberedDifferenceDto = shownAs<NumberedDifference, DifferenceDto>(
  'NumberedDifferenceDto',
  {
    importId: Id(),
    paper: Text('What the paper is called'),
    no: Whole('Its number in its import'),
    decided: One(() => DecisionDto, { nullable: true, description: 'Null until somebody decides' }),
  },
  DifferenceDto,
);

export const DifferencesDto = shownAs<{ items: object; recordBegins: string }>('ImportDifferencesDto', {
  items: Many(() => NumberedDifferenceDto),
  recordBegins: RecordBegins(),
});

interface Moved {
  readonly id: string;
  readonly revision: string;
  readonly events: readonly string[];
  readonly later: readonly string[];
}

const MovedDto = shownAs<Moved>('MovedByDecisionDto', {
  id: Id(),
  revision: Digits('Of the thing, after the move'),
  events: Texts('Their types'),
  later: Texts({ description: 'What was entered for later days, stands, and changes again what this changed' }),
});

interface Decided {
  readonly outcome: 'decided';
  readonly difference: NumberedDifference;
  readonly position: string | null;
  readonly moved: readonly Moved[];
}

const DecidedDto = shownAs<Decided>('DifferenceDecidedDto', {
  outcome: Word(['decided']),
  difference: One(() => NumberedDifferenceDto),
  position: Digits({ nullable: true, description: 'Read with `minPosition` to see all of it' }),
  moved: Many(() => MovedDto, {
    description: 'What was done to the thing now: none where the record’s statement stands',
  }),
});

export const DifferenceModels = () => ApiExtraModels(DecidedDto);
export const DECIDED = { $ref: getSchemaPath(DecidedDto) };

/** Throws a `Problem` when nothing was decided. */
export const shapeDecision = (result: DecisionResult): Decided => {
  if (result.outcome === 'refused') throw problemOfRefusal(result.refusal);
  const { importId, no, state, position, moved } = result;
  const difference = differencesOf({ id: importId, state } as Thing<'import'>)[no - 1] as NumberedDifference;
  return {
    outcome: 'decided',
    difference,
    position: position === null ? null : String(position),
    moved: moved.map(({ id, revision, events, later }) => ({
      id,
      revision: String(revision),
      events: events.map(({ type }) => type),
      later: later.map(({ words }) => words),
    })),
  };
};
