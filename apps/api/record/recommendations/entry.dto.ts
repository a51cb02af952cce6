import type { RecommendationEntered } from '#libs/application/entering/recommendation.js';
import { KINDS } from '#libs/domain/recommendation/events.js';
import { ActDto } from '../../commands/act.dto.js';
import { OneOf, Prose, Uuid } from '../../http/input.js';

export class ProposeDto extends ActDto {
  @Uuid({ description: 'The report that proposes it' })
  reportId!: string;

  @Prose({ description: 'Its number in the report', max: 20 })
  no!: string;

  @Prose({ description: 'What it asks for', max: 20_000 })
  text!: string;

  @OneOf({ description: 'What the meeting is to do', values: KINDS, optional: true })
  kind?: (typeof KINDS)[number] | null;

  @Prose({ description: 'Whom it is addressed to', max: 500, optional: true })
  addressee?: string | null;
}

export const enteredRecommendation = (body: ProposeDto): RecommendationEntered => {
  const { reportId, no, text, kind = null, addressee = null } = body;
  return { reportId, no, text, kind, addressee };
};
