import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RULES, type Rule } from '#libs/kernel/refusal.js';
import { PROBLEMS, problemType } from './catalogue.js';
import { WithdrawnDto } from '../queries/withdrawn.dto.js';
import type { Problem } from './problem.js';

class FieldErrorDto {
  @ApiProperty({ description: 'The member of the body or the parameter, dotted: `owner.post`' })
  field!: string;

  @ApiProperty()
  message!: string;
}

class RestorationDto {
  @ApiProperty({ format: 'date-time' })
  restoredAt!: string;

  @ApiProperty({ format: 'date-time', description: 'What was recorded until then is there' })
  backupTakenAt!: string;

  @ApiProperty({ pattern: '^\\d+$', description: 'The last position of the backup: everything after it was lost' })
  logEndedAt!: string;

  @ApiProperty({ pattern: '^\\d+$', description: 'The log goes on after this position' })
  goesOnAfter!: string;
}

/** A body or an authority that a name may mean. */
export class CandidateDto {
  @ApiProperty({ format: 'uuid', description: 'What `body` or `authorityId` takes' })
  id!: string;

  @ApiProperty()
  ref!: string;

  @ApiProperty({ description: 'What it was called on the day of the meeting' })
  name!: string;

  @ApiProperty({ type: [String], description: 'All names that it had' })
  names!: string[];

  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'When it ended' })
  endedOn!: string | null;
}

/** Problem details, RFC 9457. */
export class ProblemDto {
  @ApiProperty({ format: 'uri', example: problemType('lost-race') })
  type!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty()
  detail!: string;

  @ApiProperty({ format: 'uri', description: 'This occurrence: `urn:uuid:` and the correlation id that the log knows' })
  instance!: string;

  @ApiProperty({ enum: Object.keys(PROBLEMS) })
  code!: string;

  @ApiProperty({ type: [FieldErrorDto], description: 'What is wrong with which member; empty when none is to blame' })
  errors!: FieldErrorDto[];

  @ApiPropertyOptional({
    description: 'Of a thing that was not there at the moment asked for: the position from which it is known',
    pattern: '^\\d+$',
  })
  knownFrom?: string;

  @ApiPropertyOptional({ description: 'When that was recorded', format: 'date-time' })
  recordedAt?: string;

  @ApiPropertyOptional({ description: 'The day from which it is true', format: 'date' })
  trueFrom?: string;

  @ApiPropertyOptional({
    type: () => WithdrawnDto,
    description: 'Of a thing that is not there any more: by what it was withdrawn, as recorded by mistake',
  })
  withdrawn?: object;

  @ApiPropertyOptional({
    description: 'Where nothing was known yet at that moment: when the first event of the record was recorded',
    format: 'date-time',
  })
  recordBegins?: string;

  @ApiPropertyOptional({ description: 'The state that the thing is in: "in progress"' })
  state?: string;

  @ApiPropertyOptional({
    enum: RULES,
    description:
      'The rule that it is against. What really happened against it may be recorded all the same: with `irregular` and a reason',
  })
  rule?: Rule;

  @ApiPropertyOptional({
    type: [CandidateDto],
    description:
      'Of a name that may mean several bodies or authorities: those. Answer with `body` or `authorityId`, as `errors` names it: the id of one, or `new`',
  })
  candidates?: CandidateDto[];

  @ApiPropertyOptional({ description: 'After a lost race: the revision that the thing has now', pattern: '^\\d+$' })
  revision?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'After a lost race: the state as it is now',
  })
  current?: object;

  @ApiPropertyOptional({
    type: RestorationDto,
    description: 'The restore in which the position was lost',
  })
  restoration?: RestorationDto;
}

/** The body of a problem's answer; `correlationId` is a UUID. */
export const problemBody = (
  { code, detail, members: { candidates, ...members } }: Problem,
  correlationId: string,
): ProblemDto => ({
  type: problemType(code),
  ...PROBLEMS[code],
  detail,
  instance: `urn:uuid:${correlationId}`,
  code,
  ...members,
  ...(candidates && { candidates: candidates.map((each) => ({ ...each, names: [...each.names] })) }),
  errors: (members.errors ?? []).map((error) => ({ ...error })),
});
