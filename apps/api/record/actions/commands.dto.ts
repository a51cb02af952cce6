import type { Owner } from '#libs/domain/shared/owner.js';
import { RAGS, type Rag } from '#libs/domain/shared/rag.js';
import { ActDto } from '../../commands/act.dto.js';
import { CalendarDate, OneOf, Part, Person, Prose } from '../../http/input.js';
import { Problem } from '../../problems/problem.js';

class OwnerInputDto {
  @Person({ description: 'A person, by pseudonym; or give a post', optional: true })
  person?: string | null;

  @Prose({ description: 'The title of a post; or give a person', max: 200, optional: true })
  post?: string | null;
}

export class AssignOwnerDto extends ActDto {
  @Part({ description: 'Who answers for it: a person or a post', of: () => OwnerInputDto })
  owner!: OwnerInputDto;
}

/** Exactly one of the two. */
export const ownerOf = ({ owner: { person, post } }: AssignOwnerDto): Owner => {
  if (person && !post) return { person };
  if (post && !person) return { post };
  const message = 'Give either a person or a post.';
  throw new Problem('invalid', message, { errors: [{ field: 'owner', message }] });
};

export class SetDueDateDto extends ActDto {
  @CalendarDate({ description: 'By when; set once' })
  due!: string;
}

export class ReviseDueDateDto extends ActDto {
  @CalendarDate({ description: 'The new date' })
  to!: string;

  @Prose({ description: 'Who approved it', max: 200 })
  approver!: string;
}

export class ReportProgressDto extends ActDto {
  @OneOf({ description: 'What is asserted', values: RAGS })
  rag!: Rag;

  @Prose({ description: 'The rule that the assertion follows', max: 500, optional: true })
  rule?: string | null;

  @Prose({ description: 'What was done', max: 4000 })
  note!: string;
}

export class SupersedeDto extends ActDto {
  @Prose({ description: 'What takes its place', max: 500 })
  by!: string;
}
